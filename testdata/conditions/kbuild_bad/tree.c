// WHY: the Makefile builds both files in some kernel, each with one order.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

#include "locks.h"

void first(void)
{
	mutex_lock(&a_lock); // HOLD(both)
	mutex_lock(&b_lock); // FINDING(both): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}
