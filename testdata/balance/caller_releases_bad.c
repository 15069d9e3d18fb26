// WHY: the function leaves with the lock held on one way only, and its caller knows nothing of it.

struct item {
	struct mutex lock;
	int state;
};

int check(struct item *item);

static void enter(struct item *item)
{
	mutex_lock(&item->lock); // HOLD(leak)
	if (check(item)) // CALL(leak)
		return; // FINDING(leak): unbalanced-lock {{item.lock}}
	item->state = 1;
	mutex_unlock(&item->lock);
}

void run(struct item *item)
{
	enter(item);
}
