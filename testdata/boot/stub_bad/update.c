// WHY: a function and its empty stub for another configuration are alternatives; the real one counts.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

#include "update.h"

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

#ifdef CONFIG_FOO
void update(void)
{
	mutex_lock(&b_lock); // FINDING(stub): lock-order-inversion
	mutex_unlock(&b_lock);
}
#endif

void first(void)
{
	mutex_lock(&a_lock); // HOLD(stub)
	update(); // CALL(stub)
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(stub)
	mutex_lock(&a_lock); // FINDING(stub): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
