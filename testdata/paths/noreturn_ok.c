// WHY: a function that never returns ends the path that holds the lock.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(bool broken)
{
	if (broken) {
		mutex_lock(&a_lock);
		panic("broken\n");
	}
	mutex_lock(&b_lock); // NO-FINDING: panic() does not come back
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
