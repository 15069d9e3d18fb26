// WHY: two readers in opposite orders deadlock when a writer queues behind each of them.
// ORDER: a_sem(shared) -> b_sem(shared)
// ORDER: b_sem(shared) -> a_sem(shared)

static DECLARE_RWSEM(a_sem);
static DECLARE_RWSEM(b_sem);

void first(void)
{
	down_read(&a_sem); // HOLD(readers) QUEUED-WRITER(readers)
	down_read(&b_sem); // FINDING(readers): lock-order-inversion
	up_read(&b_sem);
	up_read(&a_sem);
}

void second(void)
{
	down_read(&b_sem); // HOLD(readers)
	down_read(&a_sem); // FINDING(readers): lock-order-inversion
	up_read(&a_sem);
	up_read(&b_sem);
}

void change_a(void)
{
	down_write(&a_sem);
	up_write(&a_sem);
}

void change_b(void)
{
	down_write(&b_sem);
	up_write(&b_sem);
}
