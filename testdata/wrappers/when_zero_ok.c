// WHY: the wrapper holds the lock when it returns zero; the other lock is taken where it failed.
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
	int ret = begin(id);

	if (ret) {
		mutex_lock(&b_lock); // NO-FINDING: begin() has failed, so a_lock is not held
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
