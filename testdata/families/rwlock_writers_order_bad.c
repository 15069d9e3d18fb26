// WHY: two reader/writer spinlocks taken in opposite orders.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_RWLOCK(a_lock);
static DEFINE_RWLOCK(b_lock);

void first(void)
{
	write_lock(&a_lock); // HOLD(abba)
	write_lock(&b_lock); // FINDING(abba): lock-order-inversion {{b_lock}}
	write_unlock(&b_lock);
	write_unlock(&a_lock);
}

void second(void)
{
	write_lock(&b_lock); // HOLD(abba)
	write_lock(&a_lock); // FINDING(abba): lock-order-inversion {{a_lock}}
	write_unlock(&a_lock);
	write_unlock(&b_lock);
}
