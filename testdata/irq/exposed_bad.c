// WHY: interrupts are switched on while the lock of an interrupt is still held, by a release that does not know how it was.

struct irq_work {
	void (*func)(struct irq_work *work);
};

static DEFINE_SPINLOCK(a_lock);
static DEFINE_SPINLOCK(b_lock);

static void fire(struct irq_work *work)
{
	spin_lock(&a_lock); // FINDING(irq): irq-inversion {{in an interrupt}}
	spin_unlock(&a_lock);
}

static struct irq_work a_work = { .func = fire };

void f(void)
{
	unsigned long flags;

	spin_lock_irqsave(&a_lock, flags);
	spin_lock_irq(&b_lock);
	spin_unlock_irq(&b_lock); // FINDING(irq): irq-inversion {{lets interrupts come, still holding a_lock}}
	spin_unlock_irqrestore(&a_lock, flags);
}
