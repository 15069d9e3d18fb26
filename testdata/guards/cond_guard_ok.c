// WHY: a class that may fail holds its lock only where it did not: guard() of it releases only then, and scoped_guard() skips its body.
// ORDER: b_lock -> a_lock
// ORDER: d_lock -> c_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_SPINLOCK(c_lock);
static DEFINE_SPINLOCK(d_lock);

int prepare(void);

void tried(void)
{
	{
		guard(mutex_try)(&a_lock);

		prepare();
	}
	mutex_lock(&b_lock); // NO-FINDING: behind the scope
	mutex_unlock(&b_lock);
}

int interrupted(void)
{
	scoped_cond_guard(mutex_intr, return -EINTR, &a_lock)
		prepare();
	mutex_lock(&b_lock); // NO-FINDING: behind the scope
	mutex_unlock(&b_lock);
	return 0;
}

void spinning(void)
{
	int taken = 0;

	scoped_guard(spinlock_try, &c_lock)
		taken = 1;
	if (!taken) {
		spin_lock(&d_lock); // NO-FINDING: the body was skipped, so it was not taken
		spin_unlock(&d_lock);
	}
}

void other(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	spin_lock(&d_lock);
	spin_lock(&c_lock);
	spin_unlock(&c_lock);
	spin_unlock(&d_lock);
}
