// WHY: behind `if (!trylock) return` the lock is held.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	if (!mutex_trylock(&a_lock)) // HOLD(trylock)
		return;
	mutex_lock(&b_lock); // FINDING(trylock): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(trylock)
	mutex_lock(&a_lock); // FINDING(trylock): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
