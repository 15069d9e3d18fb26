// WHY: behind downgrade_write() the lock is held for reading.
// ORDER: a_sem(exclusive) -> before
// ORDER: a_sem(shared) -> behind

static DECLARE_RWSEM(a_sem);
static DEFINE_MUTEX(before);
static DEFINE_MUTEX(behind);

void write_then_read(void)
{
	down_write(&a_sem);
	mutex_lock(&before);
	mutex_unlock(&before);
	downgrade_write(&a_sem);
	mutex_lock(&behind);
	mutex_unlock(&behind);
	up_read(&a_sem);
}
