// WHY: of two ways to an object, one takes its lock and the other calls who returns it unlocked.

struct item {
	struct mutex lock;
	int dead;
};

struct item *find(int key);
struct item *make(int key);

static struct item *make_anew(int key)
{
	struct item *item = make(key);

	if (IS_ERR(item))
		return item;
	return item;
}

int touch(int key)
{
	struct item *item;
	bool locked = true;

	item = find(key);
	if (!item) {
		item = make_anew(key);
		if (IS_ERR(item))
			return PTR_ERR(item);
	} else if (item->dead) {
		locked = false;
	} else {
		mutex_lock(&item->lock);
	}
	if (locked)
		mutex_unlock(&item->lock); // FINDING(unheld): unbalanced-lock
	return 0;
}

static struct item *make_locked(int key)
{
	struct item *item = make(key);

	if (IS_ERR(item))
		return item;
	mutex_lock(&item->lock);
	return item;
}

void change(struct item *item, bool *unlocked);

/* Whether it is left held nobody knows; it is held where it is let go of. */
int touch_and_change(int key)
{
	struct item *item;
	bool unlocked = false;

	item = find(key);
	if (!item) {
		item = make_locked(key); // HOLD(a)
		if (IS_ERR(item))
			return PTR_ERR(item);
		if (item->dead)
			goto out;
	} else {
		mutex_lock(&item->lock); // HOLD(b)
	}
	change(item, &unlocked);
out:
	if (!unlocked)
		mutex_unlock(&item->lock);
	return 0; // FINDING(a): unbalanced-lock {{leaves with}}  FINDING(b): unbalanced-lock {{leaves with}}  CONFIDENCE(a): low  CONFIDENCE(b): low
}
