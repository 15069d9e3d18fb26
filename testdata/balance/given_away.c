// WHY: the release function that a reference is dropped with may release the lock, so this is believed less.

struct item {
	struct kref refcount;
	struct mutex lock;
	int state;
};

void item_release(struct kref *ref);

void putback(struct item *item)
{
	mutex_lock(&item->lock); // HOLD(leak)
	if (kref_put(&item->refcount, item_release)) // CALL(leak)
		return; // FINDING(leak): unbalanced-lock CONFIDENCE(leak): medium
	item->state = 0;
	mutex_unlock(&item->lock);
}
