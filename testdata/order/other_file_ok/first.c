// WHY: both files take the two locks in the same order.
// ORDER: a_lock -> b_lock

#include "locks.h"

DEFINE_MUTEX(a_lock);

void first(void)
{
	mutex_lock(&a_lock);
	update_b();
	mutex_unlock(&a_lock);
}
