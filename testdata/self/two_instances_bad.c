// WHY: the parent is locked twice, by two names for it.

struct item {
	struct mutex lock;
	struct item *parent;
};

void reparent(struct item *item)
{
	struct item *parent = item->parent;

	mutex_lock(&parent->lock); // HOLD(twice)
	mutex_lock(&item->parent->lock); // FINDING(twice): self-deadlock
	mutex_unlock(&item->parent->lock);
	mutex_unlock(&parent->lock);
}
