// WHY: two guards in scopes of their own never hold both locks.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

void first(void)
{
	scoped_guard(mutex, &a_lock)
		prepare();
	scoped_guard(mutex, &b_lock) // NO-FINDING: the first guard is gone
		prepare();
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
