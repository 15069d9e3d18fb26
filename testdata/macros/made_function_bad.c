// WHY: a macro at file level makes the functions; what it is given tells their locks.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

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

DEFINE_BOTH(first, a, b) // HOLD(made) FINDING(made): lock-order-inversion

DEFINE_BOTH(second, b, a) // HOLD(made) FINDING(made): lock-order-inversion
