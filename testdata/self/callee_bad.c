// WHY: a callee takes the lock of the object that its caller has locked.

struct item {
	struct mutex lock;
	int count;
};

static void item_reset(struct item *victim)
{
	mutex_lock(&victim->lock); // FINDING(callee): self-deadlock {{item.lock}}
	victim->count = 0;
	mutex_unlock(&victim->lock);
}

void item_remove(struct item *item)
{
	mutex_lock(&item->lock); // HOLD(callee)
	item_reset(item); // CALL(callee)
	mutex_unlock(&item->lock);
}
