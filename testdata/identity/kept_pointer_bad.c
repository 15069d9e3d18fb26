// WHY: the queue keeps a pointer to its bucket's lock, set in another function.
// ORDER: bucket.lock -> waiters
// ORDER: waiters -> bucket.lock

struct bucket {
	spinlock_t lock;
};

struct queued {
	spinlock_t *lock_ptr;
};

static DEFINE_SPINLOCK(waiters);

static void attach(struct queued *q, spinlock_t *lock)
{
	q->lock_ptr = lock;
}

void enqueue(struct queued *q, struct bucket *b)
{
	attach(q, &b->lock);
	spin_lock(&waiters); // HOLD(abba)
	spin_lock(&b->lock); // FINDING(abba): lock-order-inversion {{bucket.lock}}
	spin_unlock(&b->lock);
	spin_unlock(&waiters);
}

void requeue(struct queued *q, struct bucket *b)
{
	q->lock_ptr = &b->lock;
}

void forget(struct queued *q)
{
	q->lock_ptr = NULL;
}

void dequeue(struct queued *q)
{
	spin_lock(q->lock_ptr); // HOLD(abba)
	spin_lock(&waiters); // FINDING(abba): lock-order-inversion {{waiters}}
	spin_unlock(&waiters);
	spin_unlock(q->lock_ptr);
}
