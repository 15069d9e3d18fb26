// WHY: who asks whether the result is negative knows all ways to fail.

static DEFINE_MUTEX(a_lock);

int change(void);

int update(void)
{
	int err = mutex_lock_interruptible(&a_lock);

	if (err < 0)
		return err;
	err = change();
	mutex_unlock(&a_lock);
	return err;
}
