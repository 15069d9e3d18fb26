// WHY: a second round begins with the lock that the first one has left held.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	bool held = false;

again:
	mutex_lock(&b_lock); // FINDING(loop): lock-order-inversion
	mutex_unlock(&b_lock);
	if (!held) {
		mutex_lock(&a_lock); // HOLD(loop)
		held = true;
		goto again;
	}
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(loop)
	mutex_lock(&a_lock); // FINDING(loop): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
