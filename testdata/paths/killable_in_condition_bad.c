// WHY: the call that takes the lock is itself the condition.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int first(void)
{
	if (mutex_lock_killable(&a_lock)) // HOLD(killable)
		return -4;
	mutex_lock(&b_lock); // FINDING(killable): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	return 0;
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(killable)
	mutex_lock(&a_lock); // FINDING(killable): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
