// WHY: the callee is told to lock although its caller holds the lock.

static DEFINE_MUTEX(a_lock);

int prepare(void);

static void update(bool locked)
{
	if (!locked)
		mutex_lock(&a_lock); // FINDING(argument): self-deadlock
	prepare();
	if (!locked)
		mutex_unlock(&a_lock);
}

void first(void)
{
	mutex_lock(&a_lock); // HOLD(argument)
	update(false); // CALL(argument)
	mutex_unlock(&a_lock);
}
