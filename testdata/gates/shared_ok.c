// WHY: a reader and a writer of the third lock never run at once.

static DECLARE_RWSEM(gate);
static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	down_read(&gate);
	mutex_lock(&a_lock);
	mutex_lock(&b_lock); // EXCUSED(written): gate-lock
	mutex_unlock(&b_lock);
	mutex_unlock(&a_lock);
	up_read(&gate);
}

void second(void)
{
	down_write(&gate);
	mutex_lock(&b_lock);
	mutex_lock(&a_lock); // EXCUSED(written): gate-lock
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
	up_write(&gate);
}
