#include "shared.h"

static DEFINE_MUTEX(lock);

void second(void)
{
	mutex_lock(&shared_lock);
	mutex_lock(&lock); // NO-FINDING: not the lock of a.c
	mutex_unlock(&lock);
	mutex_unlock(&shared_lock);
}
