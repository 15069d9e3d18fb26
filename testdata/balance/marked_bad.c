// WHY: the mark is of another lock.

struct item {
	struct mutex lock;
	struct mutex other;
	int busy;
};

int item_enter(struct item *item) __acquires(&item->other)
{
	mutex_lock(&item->lock); // HOLD(left)
	if (item->busy)
		return -EBUSY; // FINDING(left): unbalanced-lock
	item->busy = 1;
	mutex_unlock(&item->lock);
	return -EAGAIN;
}
