// WHY: the locks are hidden in function-like macros.
// ORDER: item.lock -> list_lock
// ORDER: list_lock -> item.lock

struct item {
	struct mutex lock;
};

static DEFINE_MUTEX(list_lock);

#define lock_item(item) mutex_lock(&(item)->lock)
#define unlock_item(item) mutex_unlock(&(item)->lock)

void first(struct item *it)
{
	mutex_lock(&list_lock); // HOLD(macro)
	lock_item(it); // FINDING(macro): lock-order-inversion
	unlock_item(it);
	mutex_unlock(&list_lock);
}

void second(struct item *other)
{
	lock_item(other); // HOLD(macro)
	mutex_lock(&list_lock); // FINDING(macro): lock-order-inversion
	mutex_unlock(&list_lock);
	unlock_item(other);
}
