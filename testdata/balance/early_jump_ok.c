// WHY: the check is made under the lock.

static DECLARE_RWSEM(table_sem);

int check(int key);
int find(int key);

int lookup(int key)
{
	int ret;

	down_read(&table_sem);
	ret = check(key);
	if (ret)
		goto out;
	ret = find(key);
out:
	up_read(&table_sem);
	return ret;
}
