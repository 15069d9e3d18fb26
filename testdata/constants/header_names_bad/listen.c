// WHY: enumerators of a header have values that its macros say, and the one passed is asked for.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock
#include "event.h"

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void heard(int event)
{
	if (!(event & EITHER))
		return;
	if (event == DOWN) {
		mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
		mutex_unlock(&b_lock);
	}
}

void first(void)
{
	mutex_lock(&a_lock); // HOLD(ab)
	heard(DOWN);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
