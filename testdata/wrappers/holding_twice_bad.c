// WHY: a wrapper of a wrapper returns holding the lock of the struct it is given.
// ORDER: item.lock -> list_lock
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
	item_begin(item); // HOLD(twice)
	mutex_lock(&list_lock); // FINDING(twice): lock-order-inversion
	mutex_unlock(&list_lock);
	item_end(item);
}

void second(struct item *item)
{
	mutex_lock(&list_lock); // HOLD(twice)
	mutex_lock(&item->lock); // FINDING(twice): lock-order-inversion
	mutex_unlock(&item->lock);
	mutex_unlock(&list_lock);
}
