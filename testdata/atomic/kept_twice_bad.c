// WHY: interrupts are as they were when they were kept last, which is off.

struct pair {
	spinlock_t first, second;
	struct mutex state;
};

void reset(struct pair *pair)
{
	unsigned long flags, more;

	spin_lock_irqsave(&pair->first, flags);
	spin_lock_irqsave(&pair->second, more);
	spin_unlock_irqrestore(&pair->second, more);
	spin_unlock(&pair->first);
	mutex_lock(&pair->state); // FINDING(sleep): sleep-in-atomic {{interrupts off}}
	mutex_unlock(&pair->state);
}
