// WHY: a scoped guard holds its lock for its statement and no longer.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

void first(void)
{
	scoped_guard(mutex, &a_lock)
		prepare();
	mutex_lock(&b_lock); // NO-FINDING: outside the guarded statement
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
