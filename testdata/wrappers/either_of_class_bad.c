// WHY: a wrapper that leaves one lock or another of one class held leaves one of that class held.

struct queue {
	spinlock_t lock;
	struct queue *core;
};

static DEFINE_SPINLOCK(table_lock);

int has_core(struct queue *queue);
int has_changed(struct queue *queue);

static spinlock_t *lock_of(struct queue *queue)
{
	if (has_core(queue))
		return &queue->core->lock;
	return &queue->lock;
}

static void lock_queue(struct queue *queue)
{
	for (;;) {
		spinlock_t *lock = lock_of(queue);

		if (!has_core(queue)) {
			spin_lock(&queue->lock);
			return;
		}
		spin_lock(lock);
		if (!has_changed(queue))
			return;
		spin_unlock(lock);
	}
}

void first(struct queue *queue)
{
	lock_queue(queue); // HOLD(queue)
	spin_lock(&table_lock); // FINDING(queue): lock-order-inversion {{table_lock}}
	spin_unlock(&table_lock);
	spin_unlock(&queue->lock);
}

void second(struct queue *queue)
{
	spin_lock(&table_lock); // HOLD(queue)
	spin_lock(&queue->lock); // FINDING(queue): lock-order-inversion {{queue.lock}}
	spin_unlock(&queue->lock);
	spin_unlock(&table_lock);
}
