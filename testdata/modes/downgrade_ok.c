// WHY: a downgraded lock is held for reading, and released by up_read().
// ORDER: a_sem(exclusive) -> c_lock
// ORDER: b_lock -> a_sem(exclusive)

static DECLARE_RWSEM(a_sem);
static DEFINE_MUTEX(b_lock);
static DEFINE_MUTEX(c_lock);

void first(void)
{
	down_write(&a_sem);
	mutex_lock(&c_lock);
	mutex_unlock(&c_lock);
	downgrade_write(&a_sem);
	up_read(&a_sem);
	mutex_lock(&b_lock); // NO-FINDING: released
	mutex_unlock(&b_lock);
}

void second(void)
{
	mutex_lock(&b_lock);
	down_write(&a_sem);
	up_write(&a_sem);
	mutex_unlock(&b_lock);
}
