// WHY: the helper that takes the inner lock does not exist in the configuration of the other order.

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

#ifdef CONFIG_FOO
static void update(void)
{
	mutex_lock(&b_lock); // EXCUSED(helper): conflicting-conditions
	mutex_unlock(&b_lock);
}
#else
static void update(void)
{
}
#endif

void first(void)
{
	mutex_lock(&a_lock);
	update();
	mutex_unlock(&a_lock);
}

#ifndef CONFIG_FOO
void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // EXCUSED(helper): conflicting-conditions
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
#endif
