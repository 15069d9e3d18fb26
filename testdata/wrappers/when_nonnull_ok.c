// WHY: where the wrapper has returned NULL nothing is held.
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
	struct item *found = get_item_locked(id);

	if (!found) {
		mutex_lock(&list_lock); // NO-FINDING: there is no item to hold
		mutex_unlock(&list_lock);
		return;
	}
	mutex_unlock(&found->lock);
}

void second(struct item *item)
{
	mutex_lock(&list_lock);
	mutex_lock(&item->lock);
	mutex_unlock(&item->lock);
	mutex_unlock(&list_lock);
}
