// WHY: the wait queue's own lock is held before and after the wait, and once only.
// ORDER: ring -> wait_queue_head.lock

struct channel {
	wait_queue_head_t wq;
	int full;
};

static DEFINE_SPINLOCK(ring);

int read_one(struct channel *c)
{
	int ret;

	spin_lock(&c->wq.lock);
	ret = wait_event_interruptible_locked(c->wq, c->full);
	spin_unlock(&c->wq.lock);
	spin_lock(&ring); // NO-FINDING: it is free
	spin_unlock(&ring);
	return ret;
}

void fill(struct channel *c)
{
	spin_lock(&ring);
	spin_lock(&c->wq.lock);
	spin_unlock(&c->wq.lock);
	spin_unlock(&ring);
}
