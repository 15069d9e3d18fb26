// WHY: one error leaves with the lock held, another releases it: the caller sees an errno both times.

static DEFINE_MUTEX(a_lock);

int prepare(void);
int commit(void);

int update(void)
{
	int err;

	mutex_lock(&a_lock); // HOLD(leak)
	err = prepare();
	if (err < 0)
		return err; // FINDING(leak): unbalanced-lock {{leaves with a_lock held}} CONFIDENCE(leak): high
	err = commit();
	mutex_unlock(&a_lock);
	return err;
}
