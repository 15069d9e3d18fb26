// WHY: who does not look at whether the lock was got knows the answer: it is held already, or cannot fail.

struct item {
	struct mutex lock;
	struct ww_mutex ordered;
	int count;
};

void item_free(struct item *item)
{
	WARN_ON(mutex_trylock(&item->lock));
	mutex_unlock(&item->lock);
}

void item_add(struct item *item)
{
	ww_mutex_lock(&item->ordered, NULL);
	item->count++;
	ww_mutex_unlock(&item->ordered);
}
