// WHY: who gets an object gets it locked, who gets none has no lock.

struct item {
	struct mutex lock;
	int dead;
};

struct item *find(int key);

struct item *find_locked(int key)
{
	struct item *item = find(key);

	if (!item)
		return NULL;
	mutex_lock(&item->lock);
	if (item->dead) {
		mutex_unlock(&item->lock);
		return NULL;
	}
	return item;
}

void touch(int key)
{
	struct item *item = find_locked(key);

	if (item)
		mutex_unlock(&item->lock);
}
