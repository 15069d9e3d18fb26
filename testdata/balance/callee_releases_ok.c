// WHY: behind the helper that releases the lock the function leaves.

struct item {
	struct mutex lock;
	int count;
};

int prepare(struct item *item);

static int fail(struct item *item, int err)
{
	item->count = 0;
	mutex_unlock(&item->lock);
	return err;
}

int update(struct item *item)
{
	int err;

	mutex_lock(&item->lock);
	err = prepare(item);
	if (err)
		return fail(item, err);
	mutex_unlock(&item->lock);
	return err;
}
