// WHY: the lock is taken and released under the same #ifdef; behind that it is not held.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

void first(void)
{
#ifdef CONFIG_FOO
	mutex_lock(&a_lock);
#endif
	prepare();
#ifdef CONFIG_FOO
	mutex_unlock(&a_lock);
#endif
	mutex_lock(&b_lock); // NO-FINDING: released in the one configuration, not taken in the other
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
