// WHY: a reader in an interrupt waits for the writer that it interrupts.

struct irq_work {
	void (*func)(struct irq_work *work);
};

static DEFINE_RWLOCK(a_lock);
static DEFINE_MUTEX(a_mutex);

static void fire(struct irq_work *work)
{
	read_lock(&a_lock); // FINDING(irq): irq-inversion {{in an interrupt}}
	read_unlock(&a_lock);
}

static struct irq_work a_work = { .func = fire };

void f(void)
{
	mutex_lock(&a_mutex);
	write_lock(&a_lock); // FINDING(irq): irq-inversion {{with interrupts on}}
	write_unlock(&a_lock);
	mutex_unlock(&a_mutex);
}
