// WHY: that lockdep is told to look away from a lock takes nothing.
// ORDER: table -> item.lock

struct item {
	struct mutex lock;
};

static DEFINE_MUTEX(table);

void make(struct item *item)
{
	mutex_lock(&table);
	mutex_init(&item->lock);
	lockdep_set_novalidate_class(&item->lock);
	mutex_unlock(&table);
}

void use(struct item *item)
{
	mutex_lock(&table);
	mutex_lock(&item->lock); // NO-FINDING: one order
	mutex_unlock(&item->lock);
	mutex_unlock(&table);
}
