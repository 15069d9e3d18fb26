// WHY: the wrapper holds the lock when it returns true.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static bool begin(int id)
{
	mutex_lock(&a_lock);
	if (id < 0) {
		mutex_unlock(&a_lock);
		return false;
	}
	return true;
}

void first(int id)
{
	if (begin(id)) { // HOLD(nonzero)
		mutex_lock(&b_lock); // FINDING(nonzero): lock-order-inversion
		mutex_unlock(&b_lock);
		mutex_unlock(&a_lock);
	}
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(nonzero)
	mutex_lock(&a_lock); // FINDING(nonzero): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
