// WHY: the one task reads, recursing, what the other only reads, so it never waits for it.
// ARGS: --rwlock recursive

static DEFINE_RWLOCK(a_lock);
static DEFINE_RWLOCK(b_lock);

void first(void)
{
	write_lock(&a_lock);
	read_lock(&b_lock); // NO-FINDING: the other task holds it for reading
	read_unlock(&b_lock);
	write_unlock(&a_lock);
}

void second(void)
{
	read_lock(&b_lock);
	read_lock(&a_lock); // NO-FINDING: who holds a_lock never waits for b_lock
	read_unlock(&a_lock);
	read_unlock(&b_lock);
}
