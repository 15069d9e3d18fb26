// WHY: two guards in one scope hold both locks.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

void first(void)
{
	guard(mutex)(&a_lock); // HOLD(two)
	guard(mutex)(&b_lock); // FINDING(two): lock-order-inversion
	prepare();
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(two)
	mutex_lock(&a_lock); // FINDING(two): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
