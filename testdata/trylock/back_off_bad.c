// WHY: a failed trylock is made up for by waiting with the outer lock held.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&a_lock); // HOLD(backoff)
	if (!mutex_trylock(&b_lock))
		mutex_lock(&b_lock); // FINDING(backoff): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(backoff)
	mutex_lock(&a_lock); // FINDING(backoff): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
