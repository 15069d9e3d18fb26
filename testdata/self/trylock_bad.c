// WHY: who got the lock by trying waits for it for ever.

static DEFINE_MUTEX(a_lock);

void update(void)
{
	if (!mutex_trylock(&a_lock)) // HOLD(again)
		return;
	mutex_lock(&a_lock); // FINDING(again): self-deadlock
	mutex_unlock(&a_lock);
	mutex_unlock(&a_lock);
}
