#include "locks.h"

DEFINE_MUTEX(a_lock);
DEFINE_MUTEX(b_lock);

void second(void)
{
	mutex_lock(&b_lock); // HOLD(both)
	mutex_lock(&a_lock); // FINDING(both): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
