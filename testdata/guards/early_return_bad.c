// WHY: behind an early return the guard still holds.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int ready(void);

static int poke(void)
{
	guard(mutex)(&a_lock); // HOLD(early)
	if (!ready())
		return -11;
	mutex_lock(&b_lock); // FINDING(early): lock-order-inversion
	mutex_unlock(&b_lock);
	return 0;
}

int first(void)
{
	return poke();
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(early)
	mutex_lock(&a_lock); // FINDING(early): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
