// WHY: two rt_mutexes taken in one order.
// ORDER: a_lock -> b_lock

static DEFINE_RT_MUTEX(a_lock);
static DEFINE_RT_MUTEX(b_lock);

void first(void)
{
	rt_mutex_lock(&a_lock);
	rt_mutex_lock(&b_lock);
	rt_mutex_unlock(&b_lock);
	rt_mutex_unlock(&a_lock);
}

void second(void)
{
	rt_mutex_lock(&a_lock);
	rt_mutex_lock(&b_lock);
	rt_mutex_unlock(&b_lock);
	rt_mutex_unlock(&a_lock);
}
