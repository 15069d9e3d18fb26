// WHY: lockref_put_or_lock() says 0 when it has left the lock held.
// ORDER: lockref.lock -> hash
// ORDER: hash -> lockref.lock

struct lockref {
	spinlock_t lock;
	int count;
};

struct entry {
	struct lockref ref;
};

static DEFINE_SPINLOCK(hash);

static int lockref_put_or_lock(struct lockref *lockref)
{
	spin_lock(&lockref->lock);
	if (lockref->count <= 1)
		return 0;
	lockref->count--;
	spin_unlock(&lockref->lock);
	return 1;
}

void put(struct entry *entry)
{
	if (lockref_put_or_lock(&entry->ref)) // HOLD(abba)
		return;
	spin_lock(&hash); // FINDING(abba): lock-order-inversion {{hash}}
	spin_unlock(&hash);
	spin_unlock(&entry->ref.lock);
}

void other(struct entry *entry)
{
	spin_lock(&hash); // HOLD(abba)
	spin_lock(&entry->ref.lock); // FINDING(abba): lock-order-inversion {{lockref.lock}}
	spin_unlock(&entry->ref.lock);
	spin_unlock(&hash);
}
