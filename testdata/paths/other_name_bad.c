// WHY: the lock is released through another name for it, but after the other one was taken.
// ORDER: item.lock -> list_lock
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

	mutex_lock(&handle->item->lock); // HOLD(name)
	mutex_lock(&list_lock); // FINDING(name): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&item->lock);
}

void second(struct item *item)
{
	mutex_lock(&list_lock); // HOLD(name)
	mutex_lock(&item->lock); // FINDING(name): lock-order-inversion
	mutex_unlock(&item->lock);
	mutex_unlock(&list_lock);
}
