// WHY: inside `if (!trylock)` nothing is held.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	if (!mutex_trylock(&a_lock)) {
		mutex_lock(&b_lock); // NO-FINDING: a_lock was not to be had
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
