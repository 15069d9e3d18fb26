// WHY: the lock is taken anew in every round, and the other one inside it.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(int rounds)
{
	while (rounds-- > 0) {
		mutex_lock(&a_lock); // HOLD(loop)
		mutex_lock(&b_lock); // FINDING(loop): lock-order-inversion
		mutex_unlock(&b_lock);
		mutex_unlock(&a_lock);
	}
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(loop)
	mutex_lock(&a_lock); // FINDING(loop): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
