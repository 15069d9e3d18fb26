#include "elevator.h"

DEFINE_MUTEX(b_lock);

static int clever_merge(void)
{
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	return 0;
}

const struct elevator_ops clever_ops = { .merge = clever_merge };

void same(void)
{
	mutex_lock(&a_lock);
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}
