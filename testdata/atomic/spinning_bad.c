// WHY: who waits for a mutex sleeps, and nobody else may run on this CPU while it spins.

static DEFINE_SPINLOCK(a_lock);
static DEFINE_MUTEX(a_mutex);

void f(void)
{
	spin_lock(&a_lock); // HOLD(sleep)
	mutex_lock(&a_mutex); // FINDING(sleep): sleep-in-atomic {{sleeps while holding a_lock}} CONFIDENCE(sleep): high
	mutex_unlock(&a_mutex);
	spin_unlock(&a_lock);
}
