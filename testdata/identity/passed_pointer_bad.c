// WHY: a helper takes the lock it is passed; all callers pass that of a box.
// ORDER: box.lock -> shelf
// ORDER: shelf -> box.lock

struct box {
	spinlock_t lock;
};

static DEFINE_SPINLOCK(shelf);

static void count(spinlock_t *lock)
{
	spin_lock(lock); // HOLD(abba)
	spin_lock(&shelf); // FINDING(abba): lock-order-inversion {{shelf}}
	spin_unlock(&shelf);
	spin_unlock(lock);
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
	spin_lock(&shelf); // HOLD(abba)
	spin_lock(&box->lock); // FINDING(abba): lock-order-inversion {{box.lock}}
	spin_unlock(&box->lock);
	spin_unlock(&shelf);
}
