// WHY: a result that is compared with 0, or said to be an error, tells whether the lock is held.
// ORDER: a -> b
// ORDER: b -> a

static DEFINE_MUTEX(a);
static DEFINE_MUTEX(b);

int first(void)
{
	int err = mutex_lock_killable(&a); // HOLD(abba)

	if (err < 0)
		return err;
	mutex_lock(&b); // FINDING(abba): lock-order-inversion {{b}}
	mutex_unlock(&b);
	mutex_unlock(&a);
	return 0;
}

int second(void)
{
	bool got = mutex_lock_interruptible(&b) == 0; // HOLD(abba)

	if (got) {
		mutex_lock(&a); // FINDING(abba): lock-order-inversion {{a}}
		mutex_unlock(&a);
		mutex_unlock(&b);
	}
	return got ? 0 : -EINTR;
}
