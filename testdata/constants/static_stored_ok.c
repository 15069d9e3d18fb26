// WHY: a static variable that was set just before the call keeps the callee from taking the lock.
// ORDER: b_lock -> a_lock

static bool expired;

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void flush(void)
{
	if (!expired) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
}

void first(void)
{
	mutex_lock(&a_lock);
	expired = true;
	flush();
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
