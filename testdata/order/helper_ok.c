// WHY: the helper that takes the other lock is called after the first one was released.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void update_b(void)
{
	mutex_lock(&b_lock); // NO-FINDING: nothing is held here
	mutex_unlock(&b_lock);
}

void first(void)
{
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	update_b();
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
