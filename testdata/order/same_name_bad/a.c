// WHY: one global lock, seen by two files, is one lock.
// ORDER: lock -> shared_lock
// ORDER: shared_lock -> lock

#include "lock.h"

DEFINE_MUTEX(lock);
DEFINE_MUTEX(shared_lock);

void first(void)
{
	mutex_lock(&lock); // HOLD(same)
	mutex_lock(&shared_lock); // FINDING(same): lock-order-inversion
	mutex_unlock(&shared_lock);
	mutex_unlock(&lock);
}
