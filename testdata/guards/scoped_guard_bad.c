// WHY: a scoped guard holds its lock for its statement.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	scoped_guard(mutex, &a_lock) { // HOLD(scoped)
		mutex_lock(&b_lock); // FINDING(scoped): lock-order-inversion
		mutex_unlock(&b_lock);
	}
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(scoped)
	mutex_lock(&a_lock); // FINDING(scoped): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
