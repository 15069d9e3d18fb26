// WHY: who waits for ever arms no timer; what is left of the time is for ever again.
// ORDER: b_lock -> a_lock

#define LONG_MAX ((long)(~0UL >> 1))
#define FOR_EVER LONG_MAX
#define SOON (1 << 4)

int done(void);
void give_way(void);
long jiffies_left(void);

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static long sleep_for(long timeout)
{
	long expire;

	switch (timeout) {
	case FOR_EVER:
		give_way();
		goto out;
	default:
		if (timeout < 0)
			goto out;
	}
	expire = timeout + jiffies_left();
	mutex_lock(&b_lock);
	mutex_unlock(&b_lock);
	timeout = expire - jiffies_left();
out:
	return timeout < 0 ? 0 : timeout;
}

static long wait_common(long (*action)(long), long timeout)
{
	do {
		timeout = action(timeout);
	} while (!done() && timeout);
	return timeout;
}

static long wait(long timeout)
{
	return wait_common(sleep_for, timeout);
}

void first(void)
{
	mutex_lock(&a_lock);
	wait(FOR_EVER);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
