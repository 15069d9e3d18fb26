// WHY: a folder's own header has an empty stub for kernels without the real function, which another file of the folder has.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

#include "update.h"
#include "locks.h"

DEFINE_MUTEX(a_lock);
DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&a_lock); // HOLD(stub)
	update(); // CALL(stub)
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(stub)
	mutex_lock(&a_lock); // FINDING(stub): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
