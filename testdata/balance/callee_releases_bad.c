// WHY: the helper that reports the error releases the lock already.

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

	mutex_lock(&item->lock); // HOLD(twice)
	err = prepare(item); // CALL(twice)
	if (err)
		err = fail(item, err);
	mutex_unlock(&item->lock); // FINDING(twice): unbalanced-lock {{twice}} CONFIDENCE(twice): high
	return err;
}
