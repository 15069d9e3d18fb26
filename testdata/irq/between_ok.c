// WHY: the other lock is never held where an interrupt may come.

struct irq_work {
	void (*func)(struct irq_work *work);
};

static DEFINE_SPINLOCK(irq_lock);
static DEFINE_SPINLOCK(plain_lock);
static DEFINE_MUTEX(a_mutex);

static void fire(struct irq_work *work)
{
	spin_lock(&irq_lock);
	spin_unlock(&irq_lock);
}

static struct irq_work a_work = { .func = fire };

void both(void)
{
	spin_lock_irq(&irq_lock);
	spin_lock(&plain_lock);
	spin_unlock(&plain_lock);
	spin_unlock_irq(&irq_lock);
}

void one(void)
{
	unsigned long flags;

	mutex_lock(&a_mutex);
	spin_lock_irqsave(&plain_lock, flags);
	spin_unlock_irqrestore(&plain_lock, flags);
	mutex_unlock(&a_mutex);
}
