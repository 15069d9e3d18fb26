// WHY: lockdep is told to look away from every lock of a name: it never sees how they are taken, and orders the others.
// ORDER: item.lock -> table
// ORDER: table -> item.lock

struct item {
	struct mutex lock;
};

static DEFINE_MUTEX(table);

void make(struct item *item)
{
	mutex_init(&item->lock);
	lockdep_set_novalidate_class(&item->lock);
}

void first(struct item *item)
{
	mutex_lock(&item->lock); // HOLD(hidden)
	mutex_lock(&table); // FINDING(hidden): lock-order-inversion {{look away from item.lock}}
	mutex_unlock(&table);
	mutex_unlock(&item->lock);
}

void second(struct item *item)
{
	mutex_lock(&table); // HOLD(hidden)
	mutex_lock(&item->lock); // FINDING(hidden): lock-order-inversion {{item.lock}}
	mutex_unlock(&item->lock);
	mutex_unlock(&table);
}
