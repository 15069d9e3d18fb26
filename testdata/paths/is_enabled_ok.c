// WHY: IS_ENABLED() and #ifdef speak of the same configuration.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

void first(void)
{
	if (IS_ENABLED(CONFIG_FOO))
		mutex_lock(&a_lock);
	prepare();
#ifdef CONFIG_FOO
	mutex_unlock(&a_lock);
#endif
	mutex_lock(&b_lock); // NO-FINDING: one fact took a_lock and released it
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
