// WHY: a reader that recurses may read again.
// ARGS: --rwlock recursive

static DEFINE_RWLOCK(table_lock);

static int lookup(int key)
{
	read_lock(&table_lock); // NO-FINDING: readers of this lock recurse
	read_unlock(&table_lock);
	return key;
}

int resolve(int key)
{
	read_lock(&table_lock);
	key = lookup(key);
	read_unlock(&table_lock);
	return key;
}

void insert(int key)
{
	write_lock(&table_lock);
	write_unlock(&table_lock);
}
