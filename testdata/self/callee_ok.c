// WHY: a callee takes its caller's lock after the caller has released it.
// ORDER: none

struct item {
	struct mutex lock;
	int count;
};

static void item_reset(struct item *victim)
{
	mutex_lock(&victim->lock);
	victim->count = 0;
	mutex_unlock(&victim->lock);
}

void item_remove(struct item *item)
{
	mutex_lock(&item->lock);
	mutex_unlock(&item->lock);
	item_reset(item); // NO-FINDING: released
}
