// WHY: a reader that reads again does not wait where readers recurse.
// ARGS: --rwlock recursive

static DEFINE_RWLOCK(table_lock);

void update(void)
{
	read_lock(&table_lock);
	read_lock(&table_lock);
	read_unlock(&table_lock);
	read_unlock(&table_lock);
}
