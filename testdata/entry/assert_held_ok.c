// WHY: an asserted lock that is released is held no longer.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	lockdep_assert_held(&a_lock);
	mutex_unlock(&a_lock);
	mutex_lock(&b_lock); // NO-FINDING: the caller's a_lock was released
	mutex_unlock(&b_lock);
	mutex_lock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
