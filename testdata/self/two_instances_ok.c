// WHY: the same member of two objects is two locks.

struct item {
	struct mutex lock;
	struct item *parent;
};

void reparent(struct item *item)
{
	mutex_lock(&item->parent->lock);
	mutex_lock(&item->lock); // NO-FINDING: not the parent's
	mutex_unlock(&item->lock);
	mutex_unlock(&item->parent->lock);
}
