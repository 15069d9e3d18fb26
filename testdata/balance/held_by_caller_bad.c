// WHY: the caller's lock is let go of twice, and taken back only once.

struct item {
	struct mutex lock;
	struct item *next;
};

int check(struct item *item);

static int step(struct item *item, struct item *at)
{
	if (check(at)) {
		mutex_unlock(&item->lock);
		goto out;
	}
	check(item);
out:
	mutex_unlock(&item->lock); // FINDING(twice): unbalanced-lock {{twice}} CONFIDENCE(twice): high
	return 0;
}

int walk(struct item *item)
{
	mutex_lock(&item->lock);
	return step(item, item->next);
}
