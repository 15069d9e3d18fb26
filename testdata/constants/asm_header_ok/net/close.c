// WHY: a header of asm/ that the architecture does not have is the common one, of uapi too: it says what the constants are.
// ORDER: b_lock -> a_lock
#include <asm/reason.h>

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void closed(int reason)
{
	if (reason == GONE) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
}

void first(void)
{
	mutex_lock(&a_lock);
	closed(LATE);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
