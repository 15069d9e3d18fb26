// WHY: the wrapper holds the lock when it returns zero, and its caller goes on only then.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static int begin(int id)
{
	if (id < 0)
		return -22;
	mutex_lock(&a_lock);
	return 0;
}

int first(int id)
{
	int ret = begin(id); // HOLD(zero)

	if (ret)
		return ret;
	mutex_lock(&b_lock); // FINDING(zero): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	return 0;
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(zero)
	mutex_lock(&a_lock); // FINDING(zero): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
