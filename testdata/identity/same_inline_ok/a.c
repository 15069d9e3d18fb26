// WHY: an inline function of a header that the file does not include is not called.
// ORDER: b_lock -> a_lock

#include <b.h>

void first(void)
{
	mutex_lock(&a_lock);
	work(); // NO-FINDING: only the other header's takes b_lock
	mutex_unlock(&a_lock);
}
