// WHY: two structs of two drivers have one name; their locks are not one.
// ORDER: list_lock -> dev.lock@a.c
// ORDER: dev.lock@b.h -> list_lock

struct dev {
	struct mutex lock;
};

DEFINE_MUTEX(list_lock);

void a_second(struct dev *dev)
{
	mutex_lock(&list_lock);
	mutex_lock(&dev->lock); // NO-FINDING: another struct's lock is taken before list_lock
	mutex_unlock(&dev->lock);
	mutex_unlock(&list_lock);
}
