// WHY: a callee takes the lock only when its flag says so, and here it does.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void update(bool with_b)
{
	if (with_b)
		mutex_lock(&b_lock); // FINDING(flag): lock-order-inversion
	if (with_b)
		mutex_unlock(&b_lock);
}

void first(void)
{
	mutex_lock(&a_lock); // HOLD(flag)
	update(true); // CALL(flag)
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(flag)
	mutex_lock(&a_lock); // FINDING(flag): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
