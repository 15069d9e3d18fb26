// WHY: who keeps how it was and goes back to that lets no interrupt come.

struct irq_work {
	void (*func)(struct irq_work *work);
};

static DEFINE_SPINLOCK(a_lock);
static DEFINE_SPINLOCK(b_lock);

static void fire(struct irq_work *work)
{
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
}

static struct irq_work a_work = { .func = fire };

void f(void)
{
	unsigned long flags;
	unsigned long more;

	spin_lock_irqsave(&a_lock, flags);
	spin_lock_irqsave(&b_lock, more);
	spin_unlock_irqrestore(&b_lock, more);
	spin_unlock_irqrestore(&a_lock, flags);
}
