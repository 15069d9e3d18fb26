// WHY: the macro that saves the flags takes the lock as well.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_SPINLOCK(a_lock);
static DEFINE_SPINLOCK(b_lock);

void first(void)
{
	unsigned long flags;

	spin_lock_irqsave(&a_lock, flags); // HOLD(irqsave)
	spin_lock(&b_lock); // FINDING(irqsave): lock-order-inversion
	spin_unlock(&b_lock);
	spin_unlock_irqrestore(&a_lock, flags);
}

void second(void)
{
	unsigned long flags;

	spin_lock_irqsave(&b_lock, flags); // HOLD(irqsave)
	spin_lock(&a_lock); // FINDING(irqsave): lock-order-inversion
	spin_unlock(&a_lock);
	spin_unlock_irqrestore(&b_lock, flags);
}
