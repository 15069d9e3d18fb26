// WHY: a folder's own header has a macro of which a folder below has a function's name; the macro is meant, and what it calls takes the lock.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

#include "update.h"
#include "locks.h"

DEFINE_MUTEX(a_lock);
DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&a_lock); // HOLD(macro)
	update(1); // CALL(macro)
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(macro)
	mutex_lock(&a_lock); // FINDING(macro): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
