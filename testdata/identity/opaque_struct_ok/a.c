// WHY: the struct that a caller knows by name only is not the other file's of that name.
// ORDER: list_lock -> dev.lock@a.c
// ORDER: dev.lock@0.c -> list_lock

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
