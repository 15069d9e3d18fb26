// WHY: neither the function nor its stub takes the other lock.
// ORDER: b_lock -> a_lock

#include "update.h"

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

#ifdef CONFIG_FOO
int prepare(void);

void update(void)
{
	prepare();
}
#endif

void first(void)
{
	mutex_lock(&a_lock);
	update();
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
