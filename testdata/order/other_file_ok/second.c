#include "locks.h"

DEFINE_MUTEX(b_lock);

void update_b(void)
{
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&a_lock);
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}
