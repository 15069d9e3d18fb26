// WHY: who only tries for the lock that it holds does not wait.

static DEFINE_MUTEX(a_lock);

void update(void)
{
	mutex_lock(&a_lock);
	if (mutex_trylock(&a_lock))
		pr_info("never");
	mutex_unlock(&a_lock);
}
