// WHY: kref_put_lock() calls release() with the lock held.
// ORDER: items -> trash
// ORDER: trash -> items

struct item {
	struct kref ref;
};

static DEFINE_SPINLOCK(items);
static DEFINE_SPINLOCK(trash);

static void item_release(struct kref *ref)
{
	spin_lock(&trash); // FINDING(abba): lock-order-inversion {{trash}}
	spin_unlock(&trash);
	spin_unlock(&items);
}

void item_put(struct item *item)
{
	kref_put_lock(&item->ref, item_release, &items);
}

void other(void)
{
	spin_lock(&trash); // HOLD(abba)
	spin_lock(&items); // FINDING(abba): lock-order-inversion {{items}}
	spin_unlock(&items);
	spin_unlock(&trash);
}
