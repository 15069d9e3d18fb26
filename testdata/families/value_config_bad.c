// WHY: two orders that one configuration has both.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	if (IS_ENABLED(CONFIG_NUMA)) {
		mutex_lock(&a_lock); // HOLD(config)
		mutex_lock(&b_lock); // FINDING(config): lock-order-inversion
		mutex_unlock(&b_lock);
		mutex_unlock(&a_lock);
	}
}

void second(void)
{
	if (IS_ENABLED(CONFIG_NUMA)) {
		mutex_lock(&b_lock); // HOLD(config)
		mutex_lock(&a_lock); // FINDING(config): lock-order-inversion
		mutex_unlock(&a_lock);
		mutex_unlock(&b_lock);
	}
}
