// WHY: a helper takes the lock that it is given; the call says which.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void count(struct mutex *lock, int *counter)
{
	mutex_lock(lock); // FINDING(given): lock-order-inversion {{b_lock}}
	++*counter;
	mutex_unlock(lock);
}

void first(int *counter)
{
	mutex_lock(&a_lock); // HOLD(given)
	count(&b_lock, counter); // CALL(given)
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(given)
	mutex_lock(&a_lock); // FINDING(given): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
