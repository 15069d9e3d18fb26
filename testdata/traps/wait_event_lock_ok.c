// WHY: the lock is let go of while asleep, and each time the command runs; it is held again afterwards.
// ORDER: lock -> last

static DECLARE_WAIT_QUEUE_HEAD(wq);
static DEFINE_SPINLOCK(lock);
static DEFINE_SPINLOCK(last);
static DEFINE_SPINLOCK(queue);
static int entries;

static void kick(void)
{
	spin_lock(&queue); // NO-FINDING: runs without the lock
	spin_unlock(&queue);
}

void submit(void)
{
	spin_lock_irq(&lock);
	wait_event_lock_irq_cmd(wq, entries < 8, lock, kick());
	spin_lock(&last);
	spin_unlock(&last);
	spin_unlock_irq(&lock);
}

int submit_interruptible(void)
{
	int ret;

	spin_lock_irq(&lock);
	ret = wait_event_interruptible_lock_irq(wq, entries < 8, lock);
	spin_unlock_irq(&lock);
	spin_lock(&queue); // NO-FINDING: whatever it returned, the lock was held and is free
	spin_unlock(&queue);
	return ret;
}
