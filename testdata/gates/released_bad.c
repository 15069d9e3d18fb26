// WHY: the gate is released before the inner lock is waited for.

static DEFINE_MUTEX(gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&gate);
	mutex_lock(&a_lock); // HOLD(released)
	mutex_unlock(&gate);
	mutex_lock(&b_lock); // FINDING(released): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&gate);
	mutex_lock(&b_lock); // HOLD(released)
	mutex_lock(&a_lock); // FINDING(released): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	mutex_unlock(&gate);
}
