// WHY: a reader cannot become a writer.
// ARGS: --rwlock recursive

static DEFINE_RWLOCK(table_lock);

void update(void)
{
	read_lock(&table_lock); // HOLD(up)
	write_lock(&table_lock); // FINDING(up): self-deadlock
	write_unlock(&table_lock);
	read_unlock(&table_lock);
}
