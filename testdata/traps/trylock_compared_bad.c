// WHY: a trylock's result that is compared, negated and stored tells whether the lock is held.
// ORDER: a -> b
// ORDER: b -> a

static DEFINE_MUTEX(a);
static DEFINE_MUTEX(b);

void first(void)
{
	bool busy = mutex_trylock(&a) == 0; // HOLD(abba)

	if (busy)
		return;
	mutex_lock(&b); // FINDING(abba): lock-order-inversion {{b}}
	mutex_unlock(&b);
	mutex_unlock(&a);
}

void second(void)
{
	mutex_lock(&b); // HOLD(abba)
	mutex_lock(&a); // FINDING(abba): lock-order-inversion {{a}}
	mutex_unlock(&a);
	mutex_unlock(&b);
}
