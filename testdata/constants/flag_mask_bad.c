// WHY: a bit that is not among the flags passed lets the callee come to the lock.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

#define BIT(nr) (1UL << (nr))
#define OPEN_READ BIT(0)
#define OPEN_WRITE BIT(OPEN_WRITE_BIT)
#define OPEN_NDELAY ((unsigned int)(1 << 3))

enum { OPEN_WRITE_BIT = 1 };

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void take_b(void)
{
	mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&b_lock);
}

static int open(unsigned int mode)
{
	if (!(mode & OPEN_NDELAY))
		take_b();
	return 0;
}

void first(void)
{
	mutex_lock(&a_lock); // HOLD(ab)
	open(OPEN_READ | OPEN_WRITE);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
