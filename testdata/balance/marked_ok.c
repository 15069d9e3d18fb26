// WHY: a mark says that the function leaves with the lock held.

struct item {
	struct mutex lock;
	struct mutex other;
	int busy;
};

int item_enter(struct item *item) __acquires(&item->lock)
{
	mutex_lock(&item->lock);
	if (item->busy)
		return -EBUSY; // NO-FINDING: marked
	item->busy = 1;
	mutex_unlock(&item->lock);
	return -EAGAIN;
}
