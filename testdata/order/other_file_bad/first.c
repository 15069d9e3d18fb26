// WHY: the two orders stand in two files, and one goes through a function of the other file.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

#include "locks.h"

DEFINE_MUTEX(a_lock);

void first(void)
{
	mutex_lock(&a_lock); // HOLD(files)
	update_b(); // CALL(files)
	mutex_unlock(&a_lock);
}
