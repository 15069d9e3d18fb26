// WHY: two headers have an inline function of one name; a file calls the one that it includes.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

#include <a.h>

void first(void)
{
	mutex_lock(&a_lock); // HOLD(inline)
	work(); // CALL(inline)
	mutex_unlock(&a_lock);
}
