// WHY: one of the functions that the pointer may mean keeps its caller's lock on one of its ways.
// ORDER: list_lock -> queue.lock
// ORDER: queue.lock -> list_lock

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
	spin_lock(&q->lock); // HOLD(kept) HOLD(left)
	if (!q->pending) {
		spin_unlock(&q->lock);
		return;
	}
	q->ops->kick_and_unlock(q);
	spin_lock(&list_lock); // FINDING(kept): lock-order-inversion
	spin_unlock(&list_lock);
} // FINDING(left): unbalanced-lock CONFIDENCE(left): low

void submit_all(struct queue *q)
{
	spin_lock(&list_lock); // HOLD(kept)
	spin_lock(&q->lock); // FINDING(kept): lock-order-inversion
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
