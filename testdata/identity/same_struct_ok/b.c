#include "b.h"

void b_first(struct dev *dev)
{
	mutex_lock(&dev->lock);
	mutex_lock(&list_lock); // NO-FINDING: the other order is another struct's
	mutex_unlock(&list_lock);
	mutex_unlock(&dev->lock);
}
