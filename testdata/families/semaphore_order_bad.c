// WHY: two semaphores, which lockdep does not see, taken in opposite orders.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_SEMAPHORE(a_lock, 1);
static DEFINE_SEMAPHORE(b_lock, 1);

void first(void)
{
	down(&a_lock); // HOLD(abba)
	down(&b_lock); // FINDING(abba): lock-order-inversion {{b_lock}}
	up(&b_lock);
	up(&a_lock);
}

void second(void)
{
	down(&b_lock); // HOLD(abba)
	down(&a_lock); // FINDING(abba): lock-order-inversion {{a_lock}}
	up(&a_lock);
	up(&b_lock);
}
