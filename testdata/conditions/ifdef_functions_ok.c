// WHY: no kernel has both orders: one needs CONFIG_FOO, the other needs it to be off.

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

#ifdef CONFIG_FOO
void first(void)
{
	mutex_lock(&a_lock);
	mutex_lock(&b_lock); // EXCUSED(never): conflicting-conditions
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}
#endif

#ifndef CONFIG_FOO
void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // EXCUSED(never): conflicting-conditions
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
#endif
