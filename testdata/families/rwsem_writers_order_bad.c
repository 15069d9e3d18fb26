// WHY: two reader/writer semaphores taken in opposite orders.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DECLARE_RWSEM(a_lock);
static DECLARE_RWSEM(b_lock);

void first(void)
{
	down_write(&a_lock); // HOLD(abba)
	down_write(&b_lock); // FINDING(abba): lock-order-inversion {{b_lock}}
	up_write(&b_lock);
	up_write(&a_lock);
}

void second(void)
{
	down_write(&b_lock); // HOLD(abba)
	down_write(&a_lock); // FINDING(abba): lock-order-inversion {{a_lock}}
	up_write(&a_lock);
	up_write(&b_lock);
}
