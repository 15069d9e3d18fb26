// WHY: two reader/writer spinlocks taken in one order.
// ORDER: a_lock -> b_lock

static DEFINE_RWLOCK(a_lock);
static DEFINE_RWLOCK(b_lock);

void first(void)
{
	write_lock(&a_lock);
	write_lock(&b_lock);
	write_unlock(&b_lock);
	write_unlock(&a_lock);
}

void second(void)
{
	write_lock(&a_lock);
	write_lock(&b_lock);
	write_unlock(&b_lock);
	write_unlock(&a_lock);
}
