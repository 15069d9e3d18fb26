// WHY: whatever the callee says through a pointer, the lock is taken again.

static DEFINE_MUTEX(owner_lock);

void flush_all(bool *gone);

void show(void)
{
	bool gone = false;

	mutex_lock(&owner_lock); // HOLD(again)
	flush_all(&gone);
	if (gone)
		prepare();
	mutex_lock(&owner_lock); // FINDING(again): self-deadlock
	mutex_unlock(&owner_lock);
}
