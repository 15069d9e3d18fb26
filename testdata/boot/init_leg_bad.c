// WHY: one of the orders exists only while the kernel boots, mostly in one thread.

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int __init first(void)
{
	mutex_lock(&a_lock); // HOLD(boot)
	mutex_lock(&b_lock); // FINDING(boot): lock-order-inversion CONFIDENCE(boot): medium|low
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	return 0;
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(boot)
	mutex_lock(&a_lock); // FINDING(boot): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
