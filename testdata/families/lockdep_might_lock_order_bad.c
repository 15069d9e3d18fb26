// WHY: might_lock() says that a lock may be taken, against the order of another function.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&a_lock); // HOLD(might)
	mutex_lock(&b_lock); // FINDING(might): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(might)
	might_lock(&a_lock); // FINDING(might): lock-order-inversion
	mutex_unlock(&b_lock);
}
