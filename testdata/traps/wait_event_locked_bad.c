// WHY: the wait queue's own lock is held again after the wait.
// ORDER: wait_queue_head.lock -> ring
// ORDER: ring -> wait_queue_head.lock

struct channel {
	wait_queue_head_t wq;
	int full;
};

static DEFINE_SPINLOCK(ring);

int read_one(struct channel *c)
{
	int ret;

	spin_lock(&c->wq.lock); // HOLD(abba)
	ret = wait_event_interruptible_locked(c->wq, c->full);
	spin_lock(&ring); // FINDING(abba): lock-order-inversion {{ring}}
	spin_unlock(&ring);
	spin_unlock(&c->wq.lock);
	return ret;
}

void fill(struct channel *c)
{
	spin_lock(&ring); // HOLD(abba)
	spin_lock(&c->wq.lock); // FINDING(abba): lock-order-inversion {{wait_queue_head.lock}}
	spin_unlock(&c->wq.lock);
	spin_unlock(&ring);
}
