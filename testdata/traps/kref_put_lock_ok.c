// WHY: kref_put_lock() returns without the lock: release() lets go of it.
// ORDER: trash -> items

struct item {
	struct kref ref;
};

static DEFINE_SPINLOCK(items);
static DEFINE_SPINLOCK(trash);

static void item_release(struct kref *ref)
{
	spin_unlock(&items);
}

void item_put(struct item *item)
{
	kref_put_lock(&item->ref, item_release, &items);
	spin_lock(&trash); // NO-FINDING: release() has let go of the lock
	spin_unlock(&trash);
}

void other(void)
{
	spin_lock(&trash);
	spin_lock(&items);
	spin_unlock(&items);
	spin_unlock(&trash);
}
