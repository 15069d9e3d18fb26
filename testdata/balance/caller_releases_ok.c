// WHY: the function leaves with the lock held on one way only, and its caller lets go of it.

struct item {
	struct mutex lock;
	int state;
};

int check(struct item *item);

static void enter(struct item *item)
{
	mutex_lock(&item->lock);
	if (check(item))
		return;
	item->state = 1;
	mutex_unlock(&item->lock);
}

void run(struct item *item)
{
	enter(item);
	if (item->state != 1)
		mutex_unlock(&item->lock);
}
