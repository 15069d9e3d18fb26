// WHY: while a callee has dropped its caller's lock, what it takes is not taken under that lock.
// ORDER: list_lock -> item.lock
// ORDER: item.lock -> stats_lock

struct item {
	spinlock_t lock;
	int count;
};

static DEFINE_SPINLOCK(list_lock);
static DEFINE_SPINLOCK(stats_lock);

static void relax(struct item *item)
{
	spin_unlock(&item->lock);
	spin_lock(&list_lock); // NO-FINDING: item->lock is dropped here
	spin_unlock(&list_lock);
	spin_lock(&item->lock);
}

void first(struct item *item)
{
	spin_lock(&item->lock);
	relax(item);
	spin_lock(&stats_lock);
	spin_unlock(&stats_lock);
	spin_unlock(&item->lock);
}

void second(struct item *item)
{
	spin_lock(&list_lock);
	spin_lock(&item->lock);
	spin_unlock(&item->lock);
	spin_unlock(&list_lock);
}
