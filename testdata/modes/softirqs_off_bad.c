// WHY: a reader with only preemption off, or interrupts, still waits behind a queued writer of an rwlock.

static DEFINE_RWLOCK(a_lock);
static DEFINE_RWLOCK(b_lock);

void first(void)
{
	read_lock(&a_lock); // HOLD(queued)
	preempt_disable();
	read_lock(&b_lock); // FINDING(queued): lock-order-inversion FINDING(rt): sleep-in-atomic CONFIDENCE(rt): low
	read_unlock(&b_lock);
	preempt_enable();
	read_unlock(&a_lock);
}

void second(void)
{
	read_lock_irq(&b_lock); // HOLD(queued)
	read_lock(&a_lock); // FINDING(queued): lock-order-inversion
	read_unlock(&a_lock);
	read_unlock_irq(&b_lock);
}

void change(void)
{
	write_lock_irq(&a_lock);
	write_unlock_irq(&a_lock);
	write_lock_irq(&b_lock);
	write_unlock_irq(&b_lock);
}
