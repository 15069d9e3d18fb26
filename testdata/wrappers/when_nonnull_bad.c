// WHY: the wrapper returns an object whose lock it holds, or NULL.
// ORDER: item.lock -> list_lock
// ORDER: list_lock -> item.lock

struct item {
	struct mutex lock;
};

static DEFINE_MUTEX(list_lock);
struct item *lookup(int id);

static struct item *get_item_locked(int id)
{
	struct item *item = lookup(id);

	if (!item)
		return NULL;
	mutex_lock(&item->lock);
	return item;
}

void first(int id)
{
	struct item *found = get_item_locked(id); // HOLD(nonnull)

	if (!found)
		return;
	mutex_lock(&list_lock); // FINDING(nonnull): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&found->lock);
}

void second(struct item *item)
{
	mutex_lock(&list_lock); // HOLD(nonnull)
	mutex_lock(&item->lock); // FINDING(nonnull): lock-order-inversion
	mutex_unlock(&item->lock);
	mutex_unlock(&list_lock);
}
