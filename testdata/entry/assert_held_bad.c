// WHY: an asserted lock is held by whoever calls.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	lockdep_assert_held(&a_lock);
	mutex_lock(&b_lock); // FINDING(assert): lock-order-inversion
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(assert)
	mutex_lock(&a_lock); // FINDING(assert): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
