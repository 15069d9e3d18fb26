// WHY: in process context a reader of a queued rwlock waits behind a queued writer.
// ARGS: --rwlock queued

static DEFINE_RWLOCK(a_lock);
static DEFINE_RWLOCK(b_lock);

void first(void)
{
	read_lock(&a_lock); // HOLD(queued)
	read_lock(&b_lock); // FINDING(queued): lock-order-inversion
	read_unlock(&b_lock);
	read_unlock(&a_lock);
}

void second(void)
{
	read_lock(&b_lock); // HOLD(queued)
	read_lock(&a_lock); // FINDING(queued): lock-order-inversion
	read_unlock(&a_lock);
	read_unlock(&b_lock);
}

void change_a(void)
{
	write_lock(&a_lock);
	write_unlock(&a_lock);
}

void change_b(void)
{
	write_lock(&b_lock);
	write_unlock(&b_lock);
}
