// WHY: who looks at whether the lock was got, and releases it anyway, does not have it.

struct item {
	struct mutex lock;
	int count;
};

void item_add(struct item *item)
{
	if (mutex_trylock(&item->lock))
		item->count++;
	mutex_unlock(&item->lock); // FINDING(unheld): unbalanced-lock {{item.lock}} CONFIDENCE(unheld): high
}
