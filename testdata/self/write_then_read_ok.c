// WHY: the writer has become a reader and let go of the lock before it reads again.

static DECLARE_RWSEM(table_sem);

static int find(int key)
{
	down_read(&table_sem);
	up_read(&table_sem);
	return key;
}

static int lookup(int key)
{
	return find(key);
}

void update(int key)
{
	down_write(&table_sem);
	downgrade_write(&table_sem);
	up_read(&table_sem);
	lookup(key);
}
