// WHY: a lock of another object is made while one is held.

struct item {
	spinlock_t lock;
	int count;
};

void split(struct item *item, struct item *other)
{
	spin_lock(&item->lock);
	item->count = 0;
	spin_lock_init(&other->lock);
	spin_unlock(&item->lock);
}
