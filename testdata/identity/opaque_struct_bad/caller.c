#include "dev.h"

void add(struct dev *dev)
{
	mutex_lock(&list_lock); // HOLD(opaque)
	dev_lock(dev); // FINDING(opaque): lock-order-inversion {{dev.lock@a.c}}
	dev_unlock(dev);
	mutex_unlock(&list_lock);
}
