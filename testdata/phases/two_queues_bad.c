// WHY: each task takes the lock of the pair before that of the queue, or after it; which of them they are nobody sees.

struct queue {
	spinlock_t lock;
	int number;
};

struct pair {
	spinlock_t lock;
	struct queue *send;
};

void post(struct pair *pair)
{
	spin_lock(&pair->lock); // HOLD(abba)
	spin_lock(&pair->send->lock); // FINDING(abba): lock-order-inversion CONFIDENCE(abba): medium|low
	spin_unlock(&pair->send->lock);
	spin_unlock(&pair->lock);
}

void complete_one(struct queue *queue, struct pair *pair)
{
	spin_lock(&queue->lock); // HOLD(abba)
	spin_lock(&pair->lock); // FINDING(abba): lock-order-inversion
	spin_unlock(&pair->lock);
	spin_unlock(&queue->lock);
}
