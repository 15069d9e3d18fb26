// WHY: a helper takes the lock it is passed, and lets go of it before it takes the other.
// ORDER: shelf -> box.lock

struct box {
	spinlock_t lock;
};

static DEFINE_SPINLOCK(shelf);

static void count(spinlock_t *lock)
{
	spin_lock(lock);
	spin_unlock(lock);
	spin_lock(&shelf); // NO-FINDING: the box's is free
	spin_unlock(&shelf);
}

void first(struct box *box)
{
	count(&box->lock);
}

void second(struct box *a, struct box *b)
{
	count(&a->lock);
	count(&b->lock);
}

void other(struct box *box)
{
	spin_lock(&shelf);
	spin_lock(&box->lock);
	spin_unlock(&box->lock);
	spin_unlock(&shelf);
}
