// WHY: a downgraded writer still keeps other writers out.
// ORDER: a_sem(shared) -> b_lock
// ORDER: b_lock -> a_sem(exclusive)

static DECLARE_RWSEM(a_sem);
static DEFINE_MUTEX(b_lock);

void first(void)
{
	down_write(&a_sem);
	downgrade_write(&a_sem);
	mutex_lock(&b_lock); // FINDING(downgrade): lock-order-inversion
	mutex_unlock(&b_lock);
	up_read(&a_sem);
}

void second(void)
{
	mutex_lock(&b_lock); // HOLD(downgrade)
	down_write(&a_sem); // FINDING(downgrade): lock-order-inversion
	up_write(&a_sem);
	mutex_unlock(&b_lock);
}
