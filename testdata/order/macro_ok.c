// WHY: a macro of several statements takes a lock and releases it again.
// ORDER: list_lock -> item.lock

struct item {
	struct mutex lock;
	int count;
};

static DEFINE_MUTEX(list_lock);

#define count_item(item)                  \
	do {                              \
		mutex_lock(&(item)->lock); \
		(item)->count++;          \
		mutex_unlock(&(item)->lock); \
	} while (0)

void first(struct item *it)
{
	mutex_lock(&list_lock);
	count_item(it);
	mutex_unlock(&list_lock);
}

void second(struct item *other)
{
	count_item(other);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
}
