// WHY: the same order both ways: no cycle, whatever the reference count says.
// ORDER: list_lock -> table_lock

struct item {
	refcount_t refs;
};

static DEFINE_MUTEX(list_lock);
static DEFINE_MUTEX(table_lock);

void put(struct item *item)
{
	mutex_lock(&list_lock);
	if (refcount_dec_and_test(&item->refs)) {
		mutex_lock(&table_lock);
		mutex_unlock(&table_lock);
	}
	mutex_unlock(&list_lock);
}
