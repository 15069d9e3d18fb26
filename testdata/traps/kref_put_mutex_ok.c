// WHY: kref_put_mutex() returns without the lock: release() lets go of it.
// ORDER: trash -> items

struct item {
	struct kref ref;
};

static DEFINE_MUTEX(items);
static DEFINE_MUTEX(trash);

static void item_release(struct kref *ref)
{
	mutex_unlock(&items);
}

void item_put(struct item *item)
{
	kref_put_mutex(&item->ref, item_release, &items);
	mutex_lock(&trash); // NO-FINDING: release() has let go of the lock
	mutex_unlock(&trash);
}

void other(void)
{
	mutex_lock(&trash);
	mutex_lock(&items);
	mutex_unlock(&items);
	mutex_unlock(&trash);
}
