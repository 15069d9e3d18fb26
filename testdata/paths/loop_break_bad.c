// WHY: the loop is left with the lock held.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int ready(void);

void first(void)
{
	for (;;) {
		mutex_lock(&a_lock); // HOLD(loop)
		if (ready())
			break;
		mutex_unlock(&a_lock);
	}
	mutex_lock(&b_lock); // FINDING(loop): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(loop)
	mutex_lock(&a_lock); // FINDING(loop): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
