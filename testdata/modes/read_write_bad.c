// WHY: each task reads one semaphore and writes the other.
// ORDER: a_sem(shared) -> b_sem(exclusive)
// ORDER: b_sem(shared) -> a_sem(exclusive)

static DECLARE_RWSEM(a_sem);
static DECLARE_RWSEM(b_sem);

void first(void)
{
	down_read(&a_sem); // HOLD(mixed)
	down_write(&b_sem); // FINDING(mixed): lock-order-inversion
	up_write(&b_sem);
	up_read(&a_sem);
}

void second(void)
{
	down_read(&b_sem); // HOLD(mixed)
	down_write(&a_sem); // FINDING(mixed): lock-order-inversion
	up_write(&a_sem);
	up_read(&b_sem);
}
