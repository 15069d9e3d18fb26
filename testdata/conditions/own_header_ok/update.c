#include "locks.h"

void update(void)
{
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
}
