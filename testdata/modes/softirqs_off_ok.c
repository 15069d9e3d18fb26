// WHY: a reader with softirqs off is taken for one in an interrupt, and goes past a queued writer of an rwlock.

static DEFINE_RWLOCK(a_lock);
static DEFINE_RWLOCK(b_lock);

void first(void)
{
	read_lock(&a_lock);
	local_bh_disable();
	read_lock(&b_lock); // NO-FINDING: what is queued is passed
	read_unlock(&b_lock);
	local_bh_enable();
	read_unlock(&a_lock);
}

void second(void)
{
	read_lock(&b_lock);
	read_lock_bh(&a_lock); // NO-FINDING: likewise, by what it does itself
	read_unlock_bh(&a_lock);
	read_unlock(&b_lock);
}

void change(void)
{
	write_lock_bh(&a_lock);
	write_unlock_bh(&a_lock);
	write_lock_bh(&b_lock);
	write_unlock_bh(&b_lock);
}
