// WHY: the pointer is written between the two, but to the object it points to already.

struct item {
	struct mutex lock;
	struct item *next;
};

void walk(struct item *first)
{
	struct item *item = first;

	mutex_lock(&first->lock); // HOLD(again)
	mutex_lock(&item->lock); // FINDING(again): self-deadlock
	mutex_unlock(&item->lock);
	mutex_unlock(&first->lock);
}
