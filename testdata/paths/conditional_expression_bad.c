// WHY: the lock is taken in one arm of a conditional expression.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(bool wanted)
{
	int got = wanted ? mutex_trylock(&a_lock) : 0; // HOLD(conditional)

	if (!got)
		return;
	mutex_lock(&b_lock); // FINDING(conditional): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(conditional)
	mutex_lock(&a_lock); // FINDING(conditional): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
