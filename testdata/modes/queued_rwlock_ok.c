// WHY: where readers of an rwlock recurse, no reader waits for a queued writer.
// ARGS: --rwlock recursive

static DEFINE_RWLOCK(a_lock);
static DEFINE_RWLOCK(b_lock);

void first(void)
{
	read_lock(&a_lock);
	read_lock(&b_lock); // NO-FINDING: a reader that recurses
	read_unlock(&b_lock);
	read_unlock(&a_lock);
}

void second(void)
{
	read_lock(&b_lock);
	read_lock(&a_lock); // NO-FINDING: a reader that recurses
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
