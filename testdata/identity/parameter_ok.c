// WHY: a helper that is given another lock at each call takes no lock but that.
// ORDER: a_lock -> c_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);

static void count(struct mutex *lock, int *counter)
{
	mutex_lock(lock);
	++*counter;
	mutex_unlock(lock);
}

void first(int *counter)
{
	count(&b_lock, counter); // NO-FINDING: with nothing held
	mutex_lock(&a_lock);
	count(&c_lock, counter);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
