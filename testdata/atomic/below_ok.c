// WHY: a function that sleeps on a condition may know who calls it.

static DEFINE_SPINLOCK(a_lock);
static DEFINE_MUTEX(a_mutex);

static void inner(int may_wait)
{
	if (!may_wait)
		return;
	mutex_lock(&a_mutex);
	mutex_unlock(&a_mutex);
}

void f(void)
{
	spin_lock(&a_lock);
	inner(0);
	spin_unlock(&a_lock);
}

void g(void)
{
	inner(1);
}
