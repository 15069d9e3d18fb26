// WHY: a function sleeps two calls below, whatever way it goes.

static DEFINE_SPINLOCK(a_lock);
static DEFINE_MUTEX(a_mutex);

static void inner(int x)
{
	if (x)
		x++;
	mutex_lock(&a_mutex); // FINDING(sleep): sleep-in-atomic {{waits for a_mutex}}
	mutex_unlock(&a_mutex);
}

static int outer(int x)
{
	inner(x); // CALL(sleep)
	return x;
}

void f(int x)
{
	spin_lock(&a_lock); // HOLD(sleep)
	outer(x); // CALL(sleep) CONFIDENCE(sleep): high
	spin_unlock(&a_lock);
}
