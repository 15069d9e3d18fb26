// WHY: three locks, each pair in one order only, and yet a cycle.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> c_lock
// ORDER: c_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);

void first(void)
{
	mutex_lock(&a_lock); // HOLD(ring)
	mutex_lock(&b_lock); // FINDING(ring): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(ring)
	mutex_lock(&c_lock); // FINDING(ring): lock-order-inversion
	mutex_unlock(&c_lock);
	mutex_unlock(&b_lock);
}

void third(void)
{
	mutex_lock(&c_lock); // HOLD(ring)
	mutex_lock(&a_lock); // FINDING(ring): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&c_lock);
}
