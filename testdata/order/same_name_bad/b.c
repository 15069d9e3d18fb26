#include "lock.h"

void second(void)
{
	mutex_lock(&shared_lock); // HOLD(same)
	mutex_lock(&lock); // FINDING(same): lock-order-inversion
	mutex_unlock(&lock);
	mutex_unlock(&shared_lock);
}
