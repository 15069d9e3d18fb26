// WHY: whichever function the pointer means lets go of its caller's lock, whatever way it leaves.
// ORDER: list_lock -> queue.lock

struct queue;

struct queue_ops {
	void (*kick_and_unlock)(struct queue *q);
};

struct queue {
	spinlock_t lock;
	const struct queue_ops *ops;
	int pending;
};

static DEFINE_SPINLOCK(list_lock);

void submit(struct queue *q)
{
	spin_lock(&q->lock);
	if (!q->pending) {
		spin_unlock(&q->lock);
		return;
	}
	q->ops->kick_and_unlock(q);
	spin_lock(&list_lock); // NO-FINDING: q->lock is held no longer
	spin_unlock(&list_lock);
}

void submit_all(struct queue *q)
{
	spin_lock(&list_lock);
	spin_lock(&q->lock);
	q->pending++;
	spin_unlock(&q->lock);
	spin_unlock(&list_lock);
}

static void finish(struct queue *q)
{
	spin_unlock(&q->lock);
}

static void timer_kick(struct queue *q)
{
	if (q->pending > 1) {
		q->pending = 1;
		finish(q);
		return;
	}
	q->pending--;
	finish(q);
}

static void poll_kick(struct queue *q)
{
	q->pending = 0;
	spin_unlock(&q->lock);
}

const struct queue_ops timer_ops = {
	.kick_and_unlock = timer_kick,
};

const struct queue_ops poll_ops = {
	.kick_and_unlock = poll_kick,
};
