// WHY: two reader/writer semaphores taken in one order.
// ORDER: a_lock -> b_lock

static DECLARE_RWSEM(a_lock);
static DECLARE_RWSEM(b_lock);

void first(void)
{
	down_write(&a_lock);
	down_write(&b_lock);
	up_write(&b_lock);
	up_write(&a_lock);
}

void second(void)
{
	down_write(&a_lock);
	down_write(&b_lock);
	up_write(&b_lock);
	up_write(&a_lock);
}
