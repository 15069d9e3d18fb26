// WHY: two seqlocks taken in one order.
// ORDER: a_lock -> b_lock

static DEFINE_SEQLOCK(a_lock);
static DEFINE_SEQLOCK(b_lock);

void first(void)
{
	write_seqlock(&a_lock);
	write_seqlock(&b_lock);
	write_sequnlock(&b_lock);
	write_sequnlock(&a_lock);
}

void second(void)
{
	write_seqlock(&a_lock);
	write_seqlock(&b_lock);
	write_sequnlock(&b_lock);
	write_sequnlock(&a_lock);
}
