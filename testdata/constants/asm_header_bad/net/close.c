// WHY: a header of asm/ that the architecture does not have is the common one, and the constant passed is the one asked for.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock
#include <asm/reason.h>

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void closed(int reason)
{
	if (reason == GONE) {
		mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
		mutex_unlock(&b_lock);
	}
}

void first(void)
{
	mutex_lock(&a_lock); // HOLD(ab)
	closed(GONE);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
