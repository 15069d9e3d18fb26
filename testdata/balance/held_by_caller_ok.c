// WHY: the way that has not taken the lock has it from its caller.

struct item {
	struct mutex lock;
	struct item *next;
};

int check(struct item *item);

static int step(struct item *item, struct item *at)
{
	if (check(at))
		goto out;
	if (!at) {
		mutex_unlock(&item->lock);
		check(item);
		mutex_lock(&item->lock);
	}
out:
	mutex_unlock(&item->lock);
	return 0;
}

int walk(struct item *item)
{
	mutex_lock(&item->lock);
	return step(item, item->next);
}
