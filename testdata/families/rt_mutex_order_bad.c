// WHY: two rt_mutexes taken in opposite orders.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_RT_MUTEX(a_lock);
static DEFINE_RT_MUTEX(b_lock);

void first(void)
{
	rt_mutex_lock(&a_lock); // HOLD(abba)
	rt_mutex_lock(&b_lock); // FINDING(abba): lock-order-inversion {{b_lock}}
	rt_mutex_unlock(&b_lock);
	rt_mutex_unlock(&a_lock);
}

void second(void)
{
	rt_mutex_lock(&b_lock); // HOLD(abba)
	rt_mutex_lock(&a_lock); // FINDING(abba): lock-order-inversion {{a_lock}}
	rt_mutex_unlock(&a_lock);
	rt_mutex_unlock(&b_lock);
}
