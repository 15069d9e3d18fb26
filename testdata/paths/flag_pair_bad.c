// WHY: the lock is taken and released on the same flag, and the other one is taken in between.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(bool locking)
{
	if (locking)
		mutex_lock(&a_lock); // HOLD(flag)
	mutex_lock(&b_lock); // FINDING(flag): lock-order-inversion
	mutex_unlock(&b_lock);
	if (locking)
		mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(flag)
	mutex_lock(&a_lock); // FINDING(flag): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
