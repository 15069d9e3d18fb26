// WHY: an interruptible acquisition that was interrupted holds nothing.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int first(void)
{
	int ret = mutex_lock_interruptible(&a_lock);

	if (ret) {
		mutex_lock(&b_lock); // NO-FINDING: it was interrupted
		mutex_unlock(&b_lock);
		return ret;
	}
	mutex_unlock(&a_lock);
	return 0;
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
