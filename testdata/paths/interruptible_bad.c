// WHY: the lock is held when the interruptible acquisition has returned zero.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int first(void)
{
	int ret = mutex_lock_interruptible(&a_lock); // HOLD(interruptible)

	if (ret)
		return ret;
	mutex_lock(&b_lock); // FINDING(interruptible): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	return 0;
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(interruptible)
	mutex_lock(&a_lock); // FINDING(interruptible): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
