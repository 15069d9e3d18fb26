// WHY: a variable whose only value is a call that is given that variable still has a type.

static DEFINE_MUTEX(list_lock);

struct item {
	struct mutex lock;
	struct item *next;
};

static struct item *next_of(struct item *item)
{
	return item->next;
}

void walk(void)
{
	struct item *item = next_of(item);

	mutex_lock(&list_lock); // HOLD(order)
	mutex_lock(&item->lock); // FINDING(order): lock-order-inversion
	mutex_unlock(&item->lock);
	mutex_unlock(&list_lock);
}

void back(struct item *item)
{
	mutex_lock(&item->lock);
	mutex_lock(&list_lock); // FINDING(order): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&item->lock);
}
