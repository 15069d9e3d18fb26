#include "update.h"
#include "locks.h"

void update(void)
{
	mutex_lock(&b_lock); // FINDING(stub): lock-order-inversion
	mutex_unlock(&b_lock);
}
