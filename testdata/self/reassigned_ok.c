// WHY: the pointer is moved on between the two, so the second lock is another one.

struct item {
	struct mutex lock;
	struct item *next;
};

void walk(struct item *item)
{
	struct item *first = item;

	mutex_lock(&item->lock);
	item = item->next;
	mutex_lock(&item->lock); // NO-FINDING: of the next item
	mutex_unlock(&item->lock);
	mutex_unlock(&first->lock);
}
