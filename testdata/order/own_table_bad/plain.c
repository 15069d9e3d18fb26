#include "elevator.h"

DEFINE_MUTEX(a_lock);

static int plain_insert(void)
{
	return 0;
}

const struct elevator_ops plain_ops = { .insert = plain_insert };

void plain_add(struct queue *q)
{
	mutex_lock(&a_lock); // HOLD(own)
	try_merge(q);
	mutex_unlock(&a_lock);
}
