// WHY: a macro of the folder's own header is meant, and not the function of a folder below that takes the lock.
// ORDER: b_lock -> a_lock

#include "update.h"
#include "locks.h"

DEFINE_MUTEX(a_lock);
DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&a_lock);
	update(1);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
