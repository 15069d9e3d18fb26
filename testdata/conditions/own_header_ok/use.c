// WHY: a folder's own header has the function for every configuration; another file's function of that name is not meant.
// ORDER: b_lock -> a_lock

#include "update.h"
#include "locks.h"

DEFINE_MUTEX(a_lock);
DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&a_lock);
	update();
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // NO-FINDING: one order
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
