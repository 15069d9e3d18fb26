// WHY: a spinlock may be taken under a mutex, and a mutex be tried for under a spinlock.

static DEFINE_SPINLOCK(a_lock);
static DEFINE_MUTEX(a_mutex);

void f(void)
{
	mutex_lock(&a_mutex);
	spin_lock(&a_lock);
	spin_unlock(&a_lock);
	mutex_unlock(&a_mutex);
}

void g(void)
{
	spin_lock(&a_lock);
	if (mutex_trylock(&a_mutex))
		mutex_unlock(&a_mutex);
	spin_unlock(&a_lock);
}
