// WHY: a callee takes the lock only when its flag says so, and here it does not.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void update(bool with_b)
{
	if (with_b)
		mutex_lock(&b_lock); // NO-FINDING: nobody asks for it under a_lock
	if (with_b)
		mutex_unlock(&b_lock);
}

void first(void)
{
	mutex_lock(&a_lock);
	update(false);
	mutex_unlock(&a_lock);
	update(true);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
