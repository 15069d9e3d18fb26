// WHY: of two ways to an object, one tries its lock and the other calls who returns it locked: what the pointer leads to then is held by another name.

struct item {
	struct mutex lock;
	int dead;
};

struct item *find(int key);
struct item *make(int key);

static struct item *make_locked(int key)
{
	struct item *item = make(key);

	if (IS_ERR(item))
		return item;
	mutex_lock(&item->lock);
	return item;
}

int touch(int key)
{
	struct item *item;
	bool locked = true;

	item = find(key);
	if (!item) {
		item = make_locked(key);
		if (IS_ERR(item))
			return PTR_ERR(item);
	} else if (item->dead) {
		locked = false;
	} else {
		mutex_lock(&item->lock);
	}
	if (locked)
		mutex_unlock(&item->lock);
	return 0;
}
