// WHY: the helper that takes the inner lock exists in the configuration of the other order.

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

#ifdef CONFIG_FOO
static void update(void)
{
	mutex_lock(&b_lock); // FINDING(helper): lock-order-inversion
	mutex_unlock(&b_lock);
}
#else
static void update(void)
{
}
#endif

void first(void)
{
	mutex_lock(&a_lock); // HOLD(helper)
	update(); // CALL(helper)
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(helper)
	mutex_lock(&a_lock); // FINDING(helper): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
