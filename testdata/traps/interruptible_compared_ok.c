// WHY: where the comparison says that the lock was not got, nothing is held.
// ORDER: b -> a

static DEFINE_MUTEX(a);
static DEFINE_MUTEX(b);

int first(void)
{
	int err = mutex_lock_killable(&a);

	if (err < 0) {
		mutex_lock(&b); // NO-FINDING: a was not got
		mutex_unlock(&b);
		return err;
	}
	mutex_unlock(&a);
	return 0;
}

int second(void)
{
	bool got = mutex_lock_interruptible(&b) == 0;

	if (got) {
		mutex_lock(&a);
		mutex_unlock(&a);
		mutex_unlock(&b);
	}
	return got ? 0 : -EINTR;
}
