// WHY: two functions take two mutexes in opposite orders.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&a_lock); // HOLD(abba)
	mutex_lock(&b_lock); // FINDING(abba): lock-order-inversion {{b_lock}} CONFIDENCE(abba): high
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(abba)
	mutex_lock(&a_lock); // FINDING(abba): lock-order-inversion {{a_lock}}
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
