// WHY: two functions differ by configuration, but not by the same one.

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
#ifdef CONFIG_FOO
	mutex_lock(&a_lock); // HOLD(bodies)
	mutex_lock(&b_lock); // FINDING(bodies): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
#endif
}

void second(void)
{
#ifdef CONFIG_BAR
	mutex_lock(&b_lock); // HOLD(bodies)
	mutex_lock(&a_lock); // FINDING(bodies): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
#endif
}
