// WHY: a function takes a mutex that it holds already.

struct item {
	struct mutex lock;
};

void update(struct item *item)
{
	mutex_lock(&item->lock); // HOLD(self)
	mutex_lock(&item->lock); // FINDING(self): self-deadlock {{item.lock}}
	mutex_unlock(&item->lock);
	mutex_unlock(&item->lock);
}
