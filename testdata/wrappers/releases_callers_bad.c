// WHY: a callee releases its caller's lock, but only after it has taken the other one.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void finish(void)
{
	mutex_lock(&b_lock); // FINDING(releases): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}

void first(void)
{
	mutex_lock(&a_lock); // HOLD(releases)
	finish(); // CALL(releases)
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(releases)
	mutex_lock(&a_lock); // FINDING(releases): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
