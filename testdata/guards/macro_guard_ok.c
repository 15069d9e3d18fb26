// WHY: the scope that uses the macro ends before the other lock is taken, and every way out of it lets go of the guard.
// ORDER: b_lock -> a_lock
// ORDER: a_lock -> c_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);

#define hold(lock) guard(mutex)(lock)
#define serialise() hold(&a_lock)
#define serialise_both() guard(mutex)(&a_lock); guard(mutex)(&c_lock)

void first(int *count)
{
	{
		serialise();
		++*count;
	}
	mutex_lock(&b_lock); // NO-FINDING: behind the scope
	mutex_unlock(&b_lock);
}

void other(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}

int both(int *count)
{
	serialise_both();
	if (*count)
		return 0; // NO-FINDING: both are let go of
	++*count;
	return 1;
}

int twice(int *count)
{
	if (both(count))
		return 0;
	serialise();
	++*count;
	return 1; // NO-FINDING: it is let go of
}
