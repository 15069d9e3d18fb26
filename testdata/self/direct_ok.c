// WHY: a function takes a mutex again after it has released it.
// ORDER: none

struct item {
	struct mutex lock;
};

void update(struct item *item)
{
	mutex_lock(&item->lock);
	mutex_unlock(&item->lock);
	mutex_lock(&item->lock); // NO-FINDING: released in between
	mutex_unlock(&item->lock);
}
