// WHY: kref_put_mutex() calls release() with the lock held.
// ORDER: items -> trash
// ORDER: trash -> items

struct item {
	struct kref ref;
};

static DEFINE_MUTEX(items);
static DEFINE_MUTEX(trash);

static void item_release(struct kref *ref)
{
	mutex_lock(&trash); // FINDING(abba): lock-order-inversion {{trash}}
	mutex_unlock(&trash);
	mutex_unlock(&items);
}

void item_put(struct item *item)
{
	kref_put_mutex(&item->ref, item_release, &items);
}

void other(void)
{
	mutex_lock(&trash); // HOLD(abba)
	mutex_lock(&items); // FINDING(abba): lock-order-inversion {{items}}
	mutex_unlock(&items);
	mutex_unlock(&trash);
}
