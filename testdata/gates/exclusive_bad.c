// WHY: only one of the two tasks holds the third lock, so it keeps nobody out.

static DEFINE_MUTEX(gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&gate);
	mutex_lock(&a_lock); // HOLD(ungated)
	mutex_lock(&b_lock); // FINDING(ungated): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&gate);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(ungated)
	mutex_lock(&a_lock); // FINDING(ungated): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
