// WHY: a failed trylock is made up for by releasing and taking both in order.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	mutex_lock(&a_lock);
	if (!mutex_trylock(&b_lock)) {
		mutex_unlock(&a_lock);
		mutex_lock(&b_lock); // NO-FINDING: a_lock was given back first
		mutex_lock(&a_lock);
	}
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
