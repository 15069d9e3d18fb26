// WHY: a callee releases its caller's lock before it takes the other one.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void finish(void)
{
	mutex_unlock(&a_lock);
	mutex_lock(&b_lock); // NO-FINDING: the caller's a_lock was released above
	mutex_unlock(&b_lock);
}

void first(void)
{
	mutex_lock(&a_lock);
	finish();
	mutex_lock(&b_lock); // NO-FINDING: finish() has released a_lock
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
