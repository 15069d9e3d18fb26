// WHY: all take the lock of the table's function last, whoever's table it is.

#include "elevator.h"

DEFINE_MUTEX(c_lock);

int try_merge(struct queue *q)
{
	return q->ops->merge();
}

void merge_any(struct queue *q)
{
	mutex_lock(&c_lock);
	try_merge(q);
	mutex_unlock(&c_lock);
}
