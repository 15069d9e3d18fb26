// WHY: every way out releases the lock.

static DEFINE_MUTEX(a_lock);

int prepare(void);
int commit(void);

int update(void)
{
	int err;

	mutex_lock(&a_lock);
	err = prepare();
	if (err < 0) {
		mutex_unlock(&a_lock);
		return err;
	}
	err = commit();
	mutex_unlock(&a_lock);
	return err;
}
