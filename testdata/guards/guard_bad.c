// WHY: a guard holds its lock to the end of the scope.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	guard(mutex)(&a_lock); // HOLD(guard)
	mutex_lock(&b_lock); // FINDING(guard): lock-order-inversion
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(guard)
	mutex_lock(&a_lock); // FINDING(guard): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
