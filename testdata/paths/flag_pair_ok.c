// WHY: the lock is taken and released on the same flag; behind that it is not held.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

void first(bool locking)
{
	if (locking)
		mutex_lock(&a_lock);
	prepare();
	if (locking)
		mutex_unlock(&a_lock);
	mutex_lock(&b_lock); // NO-FINDING: what the flag has taken the flag has released
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
