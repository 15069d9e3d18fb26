// WHY: a typedef is another name for its struct.
// ORDER: item.lock -> list_lock
// ORDER: list_lock -> item.lock

typedef struct item {
	struct mutex lock;
} item_t;

static DEFINE_MUTEX(list_lock);

void first(item_t *item)
{
	mutex_lock(&item->lock); // HOLD(typedef)
	mutex_lock(&list_lock); // FINDING(typedef): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&item->lock);
}

void second(struct item *item)
{
	mutex_lock(&list_lock); // HOLD(typedef)
	mutex_lock(&item->lock); // FINDING(typedef): lock-order-inversion
	mutex_unlock(&item->lock);
	mutex_unlock(&list_lock);
}
