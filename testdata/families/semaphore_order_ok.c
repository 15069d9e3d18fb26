// WHY: two semaphores, which lockdep does not see, taken in one order.
// ORDER: a_lock -> b_lock

static DEFINE_SEMAPHORE(a_lock, 1);
static DEFINE_SEMAPHORE(b_lock, 1);

void first(void)
{
	down(&a_lock);
	down(&b_lock);
	up(&b_lock);
	up(&a_lock);
}

void second(void)
{
	down(&a_lock);
	down(&b_lock);
	up(&b_lock);
	up(&a_lock);
}
