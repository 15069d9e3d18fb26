// WHY: what a callee says through a pointer decides whether the lock is taken again: it gave it away.

static DEFINE_MUTEX(owner_lock);

void flush_all(bool *gone);

void show(void)
{
	bool gone = false;

	mutex_lock(&owner_lock);
	flush_all(&gone);
	if (gone)
		mutex_lock(&owner_lock); // NO-FINDING: only when it was given away
	mutex_unlock(&owner_lock);
}

static void take(void)
{
	mutex_lock(&owner_lock);
}

void show_by_helpers(void)
{
	bool gone = false;

	take();
	flush_all(&gone);
	if (gone)
		take(); // NO-FINDING: only when it was given away
	mutex_unlock(&owner_lock);
}
