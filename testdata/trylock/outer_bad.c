// WHY: a lock that was got by trying is held like any other.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	if (mutex_trylock(&a_lock)) { // HOLD(outer)
		mutex_lock(&b_lock); // FINDING(outer): lock-order-inversion
		mutex_unlock(&b_lock);
		mutex_unlock(&a_lock);
	}
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(outer)
	mutex_lock(&a_lock); // FINDING(outer): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
