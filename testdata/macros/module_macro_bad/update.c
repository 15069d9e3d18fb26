#include "update.h"
#include "locks.h"

void __update(int how)
{
	mutex_lock(&b_lock); // FINDING(macro): lock-order-inversion
	mutex_unlock(&b_lock);
}
