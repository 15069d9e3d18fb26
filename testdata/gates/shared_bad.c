// WHY: two readers of the third lock run at once, so it keeps nobody out.

static DECLARE_RWSEM(gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	down_read(&gate);
	mutex_lock(&a_lock); // HOLD(shared)
	mutex_lock(&b_lock); // FINDING(shared): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	up_read(&gate);
}

void second(void)
{
	down_read(&gate);
	mutex_lock(&b_lock); // HOLD(shared)
	mutex_lock(&a_lock); // FINDING(shared): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	up_read(&gate);
}
