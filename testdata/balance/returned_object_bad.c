// WHY: of two ways that return nothing, one leaves with the lock held.

struct item {
	struct mutex lock;
	int dead;
	int busy;
};

struct item *find(int key);

struct item *find_unbusy(int key)
{
	struct item *item = find(key);

	mutex_lock(&item->lock); // HOLD(leak)
	if (item->dead) {
		mutex_unlock(&item->lock);
		return NULL;
	}
	if (item->busy)
		return NULL; // FINDING(leak): unbalanced-lock {{item.lock}} CONFIDENCE(leak): high
	mutex_unlock(&item->lock);
	return item;
}
