// WHY: the lock is taken and released under #ifdef, and the other one is taken in between.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
#ifdef CONFIG_FOO
	mutex_lock(&a_lock); // HOLD(config)
#endif
	mutex_lock(&b_lock); // FINDING(config): lock-order-inversion
	mutex_unlock(&b_lock);
#ifdef CONFIG_FOO
	mutex_unlock(&a_lock);
#endif
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(config)
	mutex_lock(&a_lock); // FINDING(config): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
