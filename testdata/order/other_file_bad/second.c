#include "locks.h"

DEFINE_MUTEX(b_lock);

void update_b(void)
{
	mutex_lock(&b_lock); // FINDING(files): lock-order-inversion
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(files)
	mutex_lock(&a_lock); // FINDING(files): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
