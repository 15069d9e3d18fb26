#include "dev.h"

void add(struct dev *dev)
{
	mutex_lock(&list_lock);
	dev_lock(dev); // NO-FINDING: the other struct has the other order
	dev_unlock(dev);
	mutex_unlock(&list_lock);
}
