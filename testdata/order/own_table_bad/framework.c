// WHY: code with a table of its own works on objects with that table, which another's function is not in.

#include "elevator.h"

DEFINE_MUTEX(c_lock);

int try_merge(struct queue *q)
{
	return q->ops->merge();
}

void merge_any(struct queue *q)
{
	mutex_lock(&c_lock); // HOLD(any)
	try_merge(q);
	mutex_unlock(&c_lock);
}
