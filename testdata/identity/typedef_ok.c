// WHY: two typedefs of two structs are two types.
// ORDER: item.lock -> list_lock
// ORDER: list_lock -> entry.lock

typedef struct item {
	struct mutex lock;
} item_t;

typedef struct entry {
	struct mutex lock;
} entry_t;

static DEFINE_MUTEX(list_lock);

void first(item_t *item)
{
	mutex_lock(&item->lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&item->lock);
}

void second(entry_t *entry)
{
	mutex_lock(&list_lock);
	mutex_lock(&entry->lock); // NO-FINDING: an entry is no item
	mutex_unlock(&entry->lock);
	mutex_unlock(&list_lock);
}
