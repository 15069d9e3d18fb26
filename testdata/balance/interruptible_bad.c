// WHY: whoever could not get the lock releases it.

static DEFINE_MUTEX(a_lock);

int change(void);

int update(void)
{
	int err = mutex_lock_interruptible(&a_lock);

	if (err)
		goto out;
	err = change();
out:
	mutex_unlock(&a_lock); // FINDING(unheld): unbalanced-lock {{a_lock}} CONFIDENCE(unheld): high
	return err;
}
