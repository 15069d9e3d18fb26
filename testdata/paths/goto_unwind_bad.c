// WHY: the way out on error skips the unlock, and the lock is still held behind it.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);

int first(void)
{
	int ret;

	mutex_lock(&a_lock); // HOLD(goto)
	ret = prepare();
	if (ret)
		goto out;
	mutex_unlock(&a_lock);
out:
	mutex_lock(&b_lock); // FINDING(goto): lock-order-inversion
	mutex_unlock(&b_lock);
	if (ret)
		mutex_unlock(&a_lock);
	return ret;
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(goto)
	mutex_lock(&a_lock); // FINDING(goto): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
