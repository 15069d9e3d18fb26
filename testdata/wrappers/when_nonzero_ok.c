// WHY: the wrapper holds the lock when it returns true; the other lock is taken where it did not.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static bool begin(int id)
{
	mutex_lock(&a_lock);
	if (id < 0) {
		mutex_unlock(&a_lock);
		return false;
	}
	return true;
}

void first(int id)
{
	if (!begin(id)) {
		mutex_lock(&b_lock); // NO-FINDING: begin() has released a_lock again
		mutex_unlock(&b_lock);
		return;
	}
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
