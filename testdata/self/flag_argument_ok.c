// WHY: the callee is told that the lock is held.

static DEFINE_MUTEX(a_lock);

int prepare(void);

static void update(bool locked)
{
	if (!locked)
		mutex_lock(&a_lock); // NO-FINDING: the caller that holds it says so
	prepare();
	if (!locked)
		mutex_unlock(&a_lock);
}

void first(void)
{
	mutex_lock(&a_lock);
	update(true);
	mutex_unlock(&a_lock);
	update(false);
}
