// WHY: the pointer is set to locks of two classes, and may be either of them.
// ORDER: waiters -> bucket.lock

struct bucket {
	spinlock_t lock;
};

struct queued {
	spinlock_t *lock_ptr;
	spinlock_t own_lock;
};

static DEFINE_SPINLOCK(waiters);

void enqueue(struct queued *q, struct bucket *b)
{
	q->lock_ptr = &b->lock;
	spin_lock(&waiters);
	spin_lock(&b->lock);
	spin_unlock(&b->lock);
	spin_unlock(&waiters);
}

void enqueue_alone(struct queued *q)
{
	q->lock_ptr = &q->own_lock;
}

void dequeue(struct queued *q)
{
	spin_lock(q->lock_ptr);
	spin_lock(&waiters); // NO-FINDING: under which lock is not known
	spin_unlock(&waiters);
	spin_unlock(q->lock_ptr);
}
