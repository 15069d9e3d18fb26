// WHY: two structs have one name and a lock of one name; within the file they are one each.
// ORDER: dev.lock@a.c -> list_lock
// ORDER: list_lock -> dev.lock@a.c
// ORDER: dev.lock@b.h -> list_lock

struct dev {
	struct mutex lock;
};

DEFINE_MUTEX(list_lock);

void a_first(struct dev *dev)
{
	mutex_lock(&dev->lock); // HOLD(own)
	mutex_lock(&list_lock); // FINDING(own): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&dev->lock);
}

void a_second(struct dev *dev)
{
	mutex_lock(&list_lock); // HOLD(own)
	mutex_lock(&dev->lock); // FINDING(own): lock-order-inversion {{dev.lock@a.c}}
	mutex_unlock(&dev->lock);
	mutex_unlock(&list_lock);
}
