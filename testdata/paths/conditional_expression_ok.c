// WHY: the arm of the conditional expression that takes the lock was not gone.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(bool wanted)
{
	int got = wanted ? mutex_trylock(&a_lock) : 0;

	if (!got) {
		mutex_lock(&b_lock); // NO-FINDING: not wanted or not to be had
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
