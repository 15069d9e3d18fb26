// WHY: both functions that the macro makes have the same order.
// ORDER: a_lock -> b_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

#define __DEFINE_BOTH(name, outer, inner)	\
void name##_both(void)				\
{						\
	mutex_lock(&outer##_lock);		\
	mutex_lock(&inner##_lock);		\
	mutex_unlock(&inner##_lock);		\
	mutex_unlock(&outer##_lock);		\
}
#define DEFINE_BOTH(args...) __DEFINE_BOTH(args)

DEFINE_BOTH(first, a, b) // NO-FINDING: one order

DEFINE_BOTH(second, a, b) // NO-FINDING: one order
