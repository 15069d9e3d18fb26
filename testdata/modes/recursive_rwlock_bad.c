// WHY: a reader that recurses still keeps writers out, and each task writes what the other reads.
// ARGS: --rwlock recursive

static DEFINE_RWLOCK(a_lock);
static DEFINE_RWLOCK(b_lock);

void first(void)
{
	read_lock(&a_lock); // HOLD(writers)
	write_lock(&b_lock); // FINDING(writers): lock-order-inversion
	write_unlock(&b_lock);
	read_unlock(&a_lock);
}

void second(void)
{
	read_lock(&b_lock); // HOLD(writers)
	write_lock(&a_lock); // FINDING(writers): lock-order-inversion
	write_unlock(&a_lock);
	read_unlock(&b_lock);
}
