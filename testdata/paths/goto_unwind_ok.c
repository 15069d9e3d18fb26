// WHY: every way to the end goes through the label that unlocks.
// ORDER: b_lock -> a_lock

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

int prepare(void);
int commit(void);

int first(void)
{
	int ret;

	mutex_lock(&a_lock);
	ret = prepare();
	if (ret)
		goto out_unlock;
	ret = commit();
out_unlock:
	mutex_unlock(&a_lock);
	mutex_lock(&b_lock); // NO-FINDING: both ways have released a_lock
	mutex_unlock(&b_lock);
	return ret;
}

void second(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
