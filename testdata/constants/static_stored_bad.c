// WHY: as in static_stored_ok, but the variable is set to what has the callee take the lock.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static bool expired;

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void flush(void)
{
	if (!expired) {
		mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
		mutex_unlock(&b_lock);
	}
}

void first(void)
{
	mutex_lock(&a_lock); // HOLD(ab)
	expired = false;
	flush();
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
