// WHY: a check before the lock is taken jumps to the label that releases it.

static DECLARE_RWSEM(table_sem);

int check(int key);
int find(int key);

int lookup(int key)
{
	int ret = check(key);

	if (ret)
		goto out;
	down_read(&table_sem);
	ret = find(key);
out:
	up_read(&table_sem); // FINDING(unheld): unbalanced-lock {{table_sem}} CONFIDENCE(unheld): high
	return ret;
}
