// WHY: a caller that may add a flag keeps those it was given: here with the one that keeps from the lock.
// ORDER: b_lock -> a_lock

#define OPEN_READ (1 << 0)
#define OPEN_NDELAY (1 << 3)
#define OPEN_EXCLUSIVE (1 << 7)

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void take_b(void)
{
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
}

static int open_whole(unsigned int mode)
{
	if (!(mode & OPEN_NDELAY))
		take_b();
	return 0;
}

static int open(unsigned int mode, void *holder)
{
	if (holder)
		mode |= OPEN_EXCLUSIVE;
	return open_whole(mode);
}

void first(void *holder)
{
	mutex_lock(&a_lock);
	open(OPEN_READ | OPEN_NDELAY, holder);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
