// WHY: a good pointer is returned without the lock on one way.

static DECLARE_RWSEM(table_lock);

struct entry {
	int stale;
};

struct entry *lookup(const char *path);

static struct entry first;

static struct entry *find(const char *path)
{
	struct entry *entry;

	if (!path)
		return &first;
	down_read(&table_lock);
	entry = lookup(path);
	if (IS_ERR(entry))
		up_read(&table_lock);
	return entry;
}

int is_fresh(const char *path)
{
	struct entry *entry = find(path);

	if (IS_ERR(entry))
		return 0;
	up_read(&table_lock); // FINDING(unheld): unbalanced-lock
	return 1;
}
