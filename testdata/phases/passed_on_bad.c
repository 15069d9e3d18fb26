// WHY: the creator holds the new entry's lock over a call that it gives the entry to: others may know it by then.

struct entry {
	struct mutex lock;
	struct list_head list;
};

static DEFINE_MUTEX(list_lock);
static LIST_HEAD(entries);

static void entry_register(struct entry *e)
{
	list_add_rcu(&e->list, &entries);
	mutex_lock(&list_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&list_lock);
}

void entry_create(void)
{
	struct entry *e = kzalloc(sizeof(*e), GFP_KERNEL);

	if (!e)
		return;
	mutex_init(&e->lock);
	mutex_lock(&e->lock); // HOLD(abba)
	entry_register(e);
	mutex_unlock(&e->lock);
}

void entries_clear(struct entry *e)
{
	mutex_lock(&list_lock); // HOLD(abba)
	mutex_lock(&e->lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&e->lock);
	mutex_unlock(&list_lock);
}
