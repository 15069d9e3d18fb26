// WHY: a wrapper of a wrapper releases what another one took.
// ORDER: list_lock -> item.lock

struct item {
	struct mutex lock;
	int busy;
};

static DEFINE_MUTEX(list_lock);

static void item_lock(struct item *item)
{
	mutex_lock(&item->lock);
}

static void item_begin(struct item *item)
{
	item_lock(item);
	item->busy = 1;
}

static void item_end(struct item *item)
{
	item->busy = 0;
	mutex_unlock(&item->lock);
}

void first(struct item *item)
{
	item_begin(item);
	item_end(item);
	mutex_lock(&list_lock); // NO-FINDING: the item was released
	mutex_unlock(&list_lock);
}

void second(struct item *item)
{
	mutex_lock(&list_lock);
	mutex_lock(&item->lock);
	mutex_unlock(&item->lock);
	mutex_unlock(&list_lock);
}
