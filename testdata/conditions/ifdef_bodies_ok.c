// WHY: IS_ENABLED() and #else speak of one configuration, so no kernel has both orders.

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	if (IS_ENABLED(CONFIG_FOO)) {
		mutex_lock(&a_lock);
		mutex_lock(&b_lock); // EXCUSED(never): conflicting-conditions
		mutex_unlock(&b_lock);
		mutex_unlock(&a_lock);
	}
}

void second(void)
{
#ifdef CONFIG_FOO
	first();
#else
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // EXCUSED(never): conflicting-conditions
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
#endif
}
