// WHY: the creator holds the new entry's lock over a call that knows nothing of the entry.

struct entry {
	struct mutex lock;
	struct list_head list;
};

static DEFINE_MUTEX(list_lock);
static int count;

static void entry_count(void)
{
	mutex_lock(&list_lock); // EXCUSED(abba): not-yet-published
	count++;
	mutex_unlock(&list_lock);
}

void entry_create(void)
{
	struct entry *e = kzalloc(sizeof(*e), GFP_KERNEL);

	if (!e)
		return;
	mutex_init(&e->lock);
	mutex_lock(&e->lock);
	entry_count();
	mutex_unlock(&e->lock);
}

void entries_clear(struct entry *e)
{
	mutex_lock(&list_lock);
	mutex_lock(&e->lock); // EXCUSED(abba): not-yet-published
	mutex_unlock(&e->lock);
	mutex_unlock(&list_lock);
}
