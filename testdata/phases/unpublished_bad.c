// WHY: the new entry is on a list when its creator asks for the lock of all.

struct entry {
	struct mutex lock;
	struct list_head list;
	int id;
};

static DEFINE_MUTEX(list_lock);
static LIST_HEAD(entries);

struct entry *entry_create(int id)
{
	struct entry *e = kzalloc(sizeof(*e), GFP_KERNEL);

	if (!e)
		return NULL;
	mutex_init(&e->lock);
	mutex_lock(&e->lock); // HOLD(abba)
	e->id = id;
	list_add_rcu(&e->list, &entries);
	mutex_lock(&list_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&e->lock);
	return e;
}

void entries_clear(struct entry *e)
{
	mutex_lock(&list_lock); // HOLD(abba)
	mutex_lock(&e->lock); // FINDING(abba): lock-order-inversion
	e->id = 0;
	mutex_unlock(&e->lock);
	mutex_unlock(&list_lock);
}
