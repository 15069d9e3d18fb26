// WHY: the jump goes to the label below the release.

struct item {
	spinlock_t lock;
	int count;
};

void add(struct item *item, int count)
{
	spin_lock(&item->lock); // HOLD(leak)
	if (item->count > count)
		goto out;
	item->count += count;
	spin_unlock(&item->lock);
	pr_info("added");
out:
	item->count--;
} // FINDING(leak): unbalanced-lock {{item.lock}} CONFIDENCE(leak): high
