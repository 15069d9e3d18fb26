#include "b.h"

void b_first(struct dev *dev)
{
	mutex_lock(&dev->lock);
	mutex_lock(&list_lock); // NO-FINDING: nobody asks for this dev's lock holding list_lock
	mutex_unlock(&list_lock);
	mutex_unlock(&dev->lock);
}
