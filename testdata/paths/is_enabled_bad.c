// WHY: IS_ENABLED() takes and releases the lock, and the other one is taken in between.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	if (IS_ENABLED(CONFIG_FOO))
		mutex_lock(&a_lock); // HOLD(is)
	mutex_lock(&b_lock); // FINDING(is): lock-order-inversion
	mutex_unlock(&b_lock);
	if (IS_ENABLED(CONFIG_FOO))
		mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(is)
	mutex_lock(&a_lock); // FINDING(is): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
