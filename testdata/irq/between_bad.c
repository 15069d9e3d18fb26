// WHY: who holds the lock of an interrupt waits for another, whose holder may be interrupted.

struct irq_work {
	void (*func)(struct irq_work *work);
};

static DEFINE_SPINLOCK(irq_lock);
static DEFINE_SPINLOCK(plain_lock);
static DEFINE_MUTEX(a_mutex);

static void fire(struct irq_work *work)
{
	spin_lock(&irq_lock); // FINDING(irq): irq-inversion {{in an interrupt}}
	spin_unlock(&irq_lock);
}

static struct irq_work a_work = { .func = fire };

void both(void)
{
	spin_lock_irq(&irq_lock); // FINDING(irq): irq-inversion {{takes irq_lock}}
	spin_lock(&plain_lock); // FINDING(irq): irq-inversion {{waits for plain_lock}}
	spin_unlock(&plain_lock);
	spin_unlock_irq(&irq_lock);
}

void one(void)
{
	mutex_lock(&a_mutex);
	spin_lock(&plain_lock); // FINDING(irq): irq-inversion {{with interrupts on}} CONFIDENCE(irq): high
	spin_unlock(&plain_lock);
	mutex_unlock(&a_mutex);
}
