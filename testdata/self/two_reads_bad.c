// WHY: a reader that reads again waits behind the writer that waits for its first read.

static DECLARE_RWSEM(table_sem);

static int lookup(int key)
{
	down_read(&table_sem); // FINDING(reads): self-deadlock {{table_sem}}
	up_read(&table_sem);
	return key;
}

int resolve(int key)
{
	down_read(&table_sem); // HOLD(reads) QUEUED-WRITER(reads)
	key = lookup(key); // CALL(reads)
	up_read(&table_sem);
	return key;
}

void insert(int key)
{
	down_write(&table_sem);
	up_write(&table_sem);
}
