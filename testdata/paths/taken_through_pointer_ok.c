// WHY: the pointer that a lock was taken through is not NULL afterwards, so it is let go of.
// ORDER: item.lock -> first
// ORDER: second -> item.lock

static DEFINE_MUTEX(first);
static DEFINE_MUTEX(second);

struct item {
	struct mutex lock;
};

struct item *find(void);

void forth(void)
{
	struct item *item = find();

	mutex_lock(&item->lock);
	mutex_lock(&first);
	mutex_unlock(&first);
	if (item)
		mutex_unlock(&item->lock);
	mutex_lock(&second); // NO-FINDING: the item's lock is not held any more
	mutex_unlock(&second);
}

void back(struct item *item)
{
	mutex_lock(&second);
	mutex_lock(&item->lock);
	mutex_unlock(&item->lock);
	mutex_unlock(&second);
}
