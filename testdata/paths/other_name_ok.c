// WHY: the lock is released through another name for it before the other one is taken.
// ORDER: list_lock -> item.lock

struct item {
	struct mutex lock;
};

struct handle {
	struct item *item;
};

static DEFINE_MUTEX(list_lock);

void first(struct handle *handle)
{
	struct item *item = handle->item;

	mutex_lock(&handle->item->lock);
	mutex_unlock(&item->lock);
	mutex_lock(&list_lock); // NO-FINDING: handle->item is item
	mutex_unlock(&list_lock);
}

void second(struct item *item)
{
	mutex_lock(&list_lock);
	mutex_lock(&item->lock);
	mutex_unlock(&item->lock);
	mutex_unlock(&list_lock);
}
