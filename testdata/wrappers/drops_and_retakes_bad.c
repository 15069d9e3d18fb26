// WHY: a callee drops its caller's lock and takes it again, and takes the other lock too late.
// ORDER: item.lock -> list_lock
// ORDER: list_lock -> item.lock

struct item {
	spinlock_t lock;
	int count;
};

static DEFINE_SPINLOCK(list_lock);

static void relax(struct item *item)
{
	spin_unlock(&item->lock);
	cond_resched();
	spin_lock(&item->lock);
}

void first(struct item *item)
{
	spin_lock(&item->lock);
	relax(item);
	spin_lock(&list_lock); // FINDING(drops): lock-order-inversion
	spin_unlock(&list_lock);
	spin_unlock(&item->lock);
}

void second(struct item *item)
{
	spin_lock(&list_lock); // HOLD(drops)
	spin_lock(&item->lock); // FINDING(drops): lock-order-inversion
	spin_unlock(&item->lock);
	spin_unlock(&list_lock);
}
