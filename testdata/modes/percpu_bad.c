// WHY: readers of per-CPU rw semaphores wait for a writer that is waiting.
// ORDER: a_sem(shared) -> b_sem(shared)
// ORDER: b_sem(shared) -> a_sem(exclusive)

static DEFINE_STATIC_PERCPU_RWSEM(a_sem);
static DEFINE_STATIC_PERCPU_RWSEM(b_sem);

void first(void)
{
	percpu_down_read(&a_sem); // HOLD(percpu) QUEUED-WRITER(percpu)
	percpu_down_read(&b_sem); // FINDING(percpu): lock-order-inversion
	percpu_up_read(&b_sem);
	percpu_up_read(&a_sem);
}

void second(void)
{
	percpu_down_read(&b_sem); // HOLD(percpu)
	percpu_down_write(&a_sem); // FINDING(percpu): lock-order-inversion
	percpu_up_write(&a_sem);
	percpu_up_read(&b_sem);
}

void change_b(void)
{
	percpu_down_write(&b_sem);
	percpu_up_write(&b_sem);
}
