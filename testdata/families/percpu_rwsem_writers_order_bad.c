// WHY: two per-CPU reader/writer locks taken in opposite orders.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_STATIC_PERCPU_RWSEM(a_lock);
static DEFINE_STATIC_PERCPU_RWSEM(b_lock);

void first(void)
{
	percpu_down_write(&a_lock); // HOLD(abba)
	percpu_down_write(&b_lock); // FINDING(abba): lock-order-inversion {{b_lock}}
	percpu_up_write(&b_lock);
	percpu_up_write(&a_lock);
}

void second(void)
{
	percpu_down_write(&b_lock); // HOLD(abba)
	percpu_down_write(&a_lock); // FINDING(abba): lock-order-inversion {{a_lock}}
	percpu_up_write(&a_lock);
	percpu_up_write(&b_lock);
}
