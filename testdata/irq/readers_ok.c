// WHY: a reader in an interrupt does not wait for the reader that it interrupts, though a writer is queued.

struct irq_work {
	void (*func)(struct irq_work *work);
};

static DEFINE_RWLOCK(a_lock);
static DEFINE_MUTEX(a_mutex);

static void fire(struct irq_work *work)
{
	read_lock(&a_lock);
	read_unlock(&a_lock);
}

static struct irq_work a_work = { .func = fire };

void f(void)
{
	mutex_lock(&a_mutex);
	read_lock(&a_lock);
	read_unlock(&a_lock);
	write_lock_irq(&a_lock);
	write_unlock_irq(&a_lock);
	mutex_unlock(&a_mutex);
}
