// WHY: the guard's scope ends before the lock is taken again.

static DEFINE_MUTEX(a_lock);

int change(void);

void update(void)
{
	scoped_guard(mutex, &a_lock)
		change();
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
}
