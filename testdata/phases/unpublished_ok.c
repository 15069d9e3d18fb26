// WHY: the new entry's lock is taken before anybody else can find the entry.

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
	mutex_lock(&e->lock);
	e->id = id;
	mutex_lock(&list_lock); // EXCUSED(abba): not-yet-published
	list_add(&e->list, &entries);
	mutex_unlock(&list_lock);
	mutex_unlock(&e->lock);
	return e;
}

void entries_clear(struct entry *e)
{
	mutex_lock(&list_lock);
	mutex_lock(&e->lock); // EXCUSED(abba): not-yet-published
	e->id = 0;
	mutex_unlock(&e->lock);
	mutex_unlock(&list_lock);
}
