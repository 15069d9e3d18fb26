// WHY: a writer waits for itself where it reads, below two calls too.

static DECLARE_RWSEM(table_sem);

static int find(int key)
{
	down_read(&table_sem); // FINDING(down): self-deadlock
	up_read(&table_sem);
	return key;
}

static int lookup(int key)
{
	return find(key); // CALL(down)
}

void update(int key)
{
	down_write(&table_sem); // HOLD(down)
	lookup(key); // CALL(down)
	up_write(&table_sem);
}
