#include <b.h>

DEFINE_MUTEX(a_lock);
DEFINE_MUTEX(b_lock);

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	work();
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
