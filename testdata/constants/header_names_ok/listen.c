// WHY: enumerators of a header have values that its macros say, and the one passed is another than is asked for.
// ORDER: b_lock -> a_lock
#include "event.h"

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void heard(int event)
{
	if (!(event & EITHER))
		return;
	if (event == DOWN) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
}

void first(void)
{
	mutex_lock(&a_lock);
	heard(UP);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
