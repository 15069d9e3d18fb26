// WHY: a plain lock inside the scope of a guard of the same lock.

static DEFINE_MUTEX(a_lock);

void update(void)
{
	guard(mutex)(&a_lock); // HOLD(guard)
	mutex_lock(&a_lock); // FINDING(guard): self-deadlock
	mutex_unlock(&a_lock);
}
