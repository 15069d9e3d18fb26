// WHY: one way out returns early and releases; the other one goes on with the lock.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int ready(void);

int first(void)
{
	mutex_lock(&a_lock); // HOLD(early)
	if (!ready()) {
		mutex_unlock(&a_lock);
		return -11;
	}
	mutex_lock(&b_lock); // FINDING(early): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	return 0;
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(early)
	mutex_lock(&a_lock); // FINDING(early): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
