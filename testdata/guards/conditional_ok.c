// WHY: behind a conditional guard the lock is not held, whether it was taken or not.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

int first(void)
{
	scoped_guard(mutex_try, &a_lock)
		prepare();
	mutex_lock(&b_lock); // NO-FINDING: outside the guarded statement
	mutex_unlock(&b_lock);
	return 0;
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
