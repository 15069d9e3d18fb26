// WHY: the lock is let go of only while asleep; the condition is looked at with it.
// ORDER: lock -> ring
// ORDER: ring -> lock

static DECLARE_WAIT_QUEUE_HEAD(wq);
static DEFINE_SPINLOCK(lock);
static DEFINE_SPINLOCK(ring);
static int entries;

static bool has_room(void)
{
	int now;

	spin_lock(&ring); // FINDING(abba): lock-order-inversion {{ring}}
	now = entries;
	spin_unlock(&ring);
	return now < 8;
}

void submit(void)
{
	spin_lock_irq(&lock); // HOLD(abba)
	wait_event_lock_irq(wq, has_room(), lock);
	spin_unlock_irq(&lock);
}

void complete_one(void)
{
	spin_lock(&ring); // HOLD(abba)
	spin_lock(&lock); // FINDING(abba): lock-order-inversion {{lock}}
	spin_unlock(&lock);
	spin_unlock(&ring);
}
