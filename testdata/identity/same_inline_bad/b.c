#include <b.h>

DEFINE_MUTEX(a_lock);
DEFINE_MUTEX(b_lock);

void second(void)
{
	mutex_lock(&b_lock); // HOLD(inline)
	mutex_lock(&a_lock); // FINDING(inline): lock-order-inversion
	work();
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
