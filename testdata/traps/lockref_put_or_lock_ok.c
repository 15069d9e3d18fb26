// WHY: lockref_put_or_lock() holds nothing when it says 1.
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
	if (lockref_put_or_lock(&entry->ref)) {
		spin_lock(&hash); // NO-FINDING: nothing is held
		spin_unlock(&hash);
		return;
	}
	spin_unlock(&entry->ref.lock);
}

void other(struct entry *entry)
{
	spin_lock(&hash);
	spin_lock(&entry->ref.lock);
	spin_unlock(&entry->ref.lock);
	spin_unlock(&hash);
}
