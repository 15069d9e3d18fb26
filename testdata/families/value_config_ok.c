// WHY: two orders of which each configuration has one.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	if (IS_ENABLED(CONFIG_NUMA)) {
		mutex_lock(&a_lock);
		mutex_lock(&b_lock); // NO-FINDING: with NUMA only
		mutex_unlock(&b_lock);
		mutex_unlock(&a_lock);
	}
}

void second(void)
{
	if (!IS_ENABLED(CONFIG_NUMA)) {
		mutex_lock(&b_lock);
		mutex_lock(&a_lock); // NO-FINDING: without NUMA only
		mutex_unlock(&a_lock);
		mutex_unlock(&b_lock);
	}
}
