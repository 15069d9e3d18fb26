// WHY: two static locks of one name in two files are two locks.
// ORDER: lock@a.c -> shared_lock
// ORDER: shared_lock -> lock@b.c

#include "shared.h"

static DEFINE_MUTEX(lock);
DEFINE_MUTEX(shared_lock);

void first(void)
{
	mutex_lock(&lock);
	mutex_lock(&shared_lock);
	mutex_unlock(&shared_lock);
	mutex_unlock(&lock);
}
