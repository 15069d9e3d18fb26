// WHY: two seqlocks taken in opposite orders.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

static DEFINE_SEQLOCK(a_lock);
static DEFINE_SEQLOCK(b_lock);

void first(void)
{
	write_seqlock(&a_lock); // HOLD(abba)
	write_seqlock(&b_lock); // FINDING(abba): lock-order-inversion {{b_lock}}
	write_sequnlock(&b_lock);
	write_sequnlock(&a_lock);
}

void second(void)
{
	write_seqlock(&b_lock); // HOLD(abba)
	write_seqlock(&a_lock); // FINDING(abba): lock-order-inversion {{a_lock}}
	write_sequnlock(&a_lock);
	write_sequnlock(&b_lock);
}
