// WHY: a lock taken with one variant may be released with another.
// ORDER: b_lock -> a_lock

static DEFINE_SPINLOCK(a_lock);
static DEFINE_SPINLOCK(b_lock);

void first(void)
{
	unsigned long flags;

	local_irq_save(flags);
	spin_lock(&a_lock);
	spin_unlock_irqrestore(&a_lock, flags);
	spin_lock_irq(&b_lock); // NO-FINDING: a_lock was released with the flags
	spin_unlock(&b_lock);
	local_irq_enable();
}

void second(void)
{
	unsigned long flags;

	spin_lock_irqsave(&b_lock, flags);
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
	spin_unlock_irqrestore(&b_lock, flags);
}
