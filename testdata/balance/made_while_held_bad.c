// WHY: a lock is made anew while it is held.

struct item {
	spinlock_t lock;
	int count;
};

void reset(struct item *item)
{
	spin_lock(&item->lock); // HOLD(made)
	item->count = 0;
	spin_lock_init(&item->lock); // FINDING(made): unbalanced-lock {{initialises item.lock}} CONFIDENCE(made): high
	spin_unlock(&item->lock);
}
