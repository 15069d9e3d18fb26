// WHY: the inner lock is waited for on both sides.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&a_lock); // HOLD(inner)
	mutex_lock(&b_lock); // FINDING(inner): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(inner)
	mutex_lock(&a_lock); // FINDING(inner): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
