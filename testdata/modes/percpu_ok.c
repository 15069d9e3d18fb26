// WHY: the writer takes the two semaphores in the readers' order.
// ORDER: a_sem -> b_sem

static DEFINE_STATIC_PERCPU_RWSEM(a_sem);
static DEFINE_STATIC_PERCPU_RWSEM(b_sem);

void first(void)
{
	percpu_down_read(&a_sem);
	percpu_down_read(&b_sem);
	percpu_up_read(&b_sem);
	percpu_up_read(&a_sem);
}

void second(void)
{
	percpu_down_write(&a_sem);
	percpu_down_write(&b_sem);
	percpu_up_write(&b_sem);
	percpu_up_write(&a_sem);
}
