// WHY: the trylock on the right of && was successful where the whole is true.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(bool wanted)
{
	if (wanted && mutex_trylock(&a_lock)) { // HOLD(short)
		mutex_lock(&b_lock); // FINDING(short): lock-order-inversion
		mutex_unlock(&b_lock);
		mutex_unlock(&a_lock);
	}
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(short)
	mutex_lock(&a_lock); // FINDING(short): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
