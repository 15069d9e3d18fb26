// WHY: telling lockdep of a lock's class takes nothing.
// ORDER: table -> item.lock

struct item {
	struct mutex lock;
};

static DEFINE_MUTEX(table);
static struct lock_class_key key;

void make(struct item *item)
{
	mutex_lock(&table);
	mutex_init(&item->lock);
	lockdep_set_class(&item->lock, &key);
	lockdep_set_subclass(&item->lock, 1);
	mutex_unlock(&table);
}

void use(struct item *item)
{
	mutex_lock(&table);
	mutex_lock(&item->lock); // NO-FINDING: one order
	mutex_unlock(&item->lock);
	mutex_unlock(&table);
}
