// WHY: the body of a conditional guard runs only with the lock held.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int first(void)
{
	scoped_cond_guard(mutex_intr, return -4, &a_lock) { // HOLD(conditional)
		mutex_lock(&b_lock); // FINDING(conditional): lock-order-inversion
		mutex_unlock(&b_lock);
	}
	return 0;
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(conditional)
	mutex_lock(&a_lock); // FINDING(conditional): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
