// WHY: the call that takes the lock is the condition; nothing is held where it is true.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int first(void)
{
	if (mutex_lock_killable(&a_lock)) {
		mutex_lock(&b_lock); // NO-FINDING: it was killed
		mutex_unlock(&b_lock);
		return -4;
	}
	mutex_unlock(&a_lock);
	return 0;
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
