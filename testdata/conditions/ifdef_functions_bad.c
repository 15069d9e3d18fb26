// WHY: both orders need the same configuration, so some kernel has both.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

#ifdef CONFIG_FOO
void first(void)
{
	mutex_lock(&a_lock); // HOLD(same)
	mutex_lock(&b_lock); // FINDING(same): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}
#endif

#ifdef CONFIG_FOO
void second(void)
{
	mutex_lock(&b_lock); // HOLD(same)
	mutex_lock(&a_lock); // FINDING(same): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
#endif
