// WHY: a gate that is waited for under the outer lock makes an inversion with that lock itself.

static DEFINE_MUTEX(gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&gate); // HOLD(gate)
	mutex_lock(&a_lock);
	mutex_lock(&b_lock); // FINDING(gate): lock-order-inversion EXCUSED(pair): gate-lock
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&gate);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(gate)
	mutex_lock(&gate); // FINDING(gate): lock-order-inversion
	mutex_lock(&a_lock); // EXCUSED(pair): gate-lock
	mutex_unlock(&a_lock);
	mutex_unlock(&gate);
	mutex_unlock(&b_lock);
}
