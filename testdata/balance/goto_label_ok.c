// WHY: the jump goes to the label above the release.

struct item {
	spinlock_t lock;
	int count;
};

void add(struct item *item, int count)
{
	spin_lock(&item->lock);
	if (item->count > count)
		goto out;
	item->count += count;
	pr_info("added");
out:
	spin_unlock(&item->lock);
	item->count--;
}
