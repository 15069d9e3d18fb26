// WHY: another variable than the flag is written between lock and unlock.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

void first(bool locking)
{
	bool ready;

	if (locking)
		mutex_lock(&a_lock);
	ready = prepare();
	if (locking)
		mutex_unlock(&a_lock);
	if (ready) {
		mutex_lock(&b_lock); // NO-FINDING: the flag is what it was
		mutex_unlock(&b_lock);
	}
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
