// WHY: a caller that knows a struct by name only means the one that its callee defines.
// ORDER: dev.lock@a.c -> list_lock
// ORDER: list_lock -> dev.lock@a.c

#include "dev.h"

struct dev {
	struct mutex lock;
};

DEFINE_MUTEX(list_lock);

void dev_lock(struct dev *dev)
{
	mutex_lock(&dev->lock);
}

void dev_unlock(struct dev *dev)
{
	mutex_unlock(&dev->lock);
}

void scan(struct dev *dev)
{
	mutex_lock(&dev->lock); // HOLD(opaque)
	mutex_lock(&list_lock); // FINDING(opaque): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&dev->lock);
}
