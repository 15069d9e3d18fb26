// WHY: where the flag is set, the lock is taken twice.

static DEFINE_MUTEX(a_lock);

void update(bool nested)
{
	if (nested)
		mutex_lock(&a_lock); // HOLD(flag)
	mutex_lock(&a_lock); // FINDING(flag): self-deadlock
	mutex_unlock(&a_lock);
	if (nested)
		mutex_unlock(&a_lock);
}
