// WHY: what a caller makes an error pointer of is the number of an error: nobody takes it for a good one.

static DECLARE_RWSEM(table_lock);

struct entry {
	int stale;
};

struct entry *lookup(const char *path);
int refresh(const char *path);

static struct entry *find(const char *path)
{
	struct entry *entry;
	int error;

	down_read(&table_lock);
	entry = lookup(path);
	if (!IS_ERR(entry) && !entry->stale)
		return entry;
	up_read(&table_lock);
	error = refresh(path);
	if (error) {
		entry = ERR_PTR(error);
		goto out;
	}
	down_read(&table_lock);
	entry = lookup(path);
	if (IS_ERR(entry))
		up_read(&table_lock);
out:
	return entry;
}

int is_fresh(const char *path)
{
	struct entry *entry = find(path);

	if (IS_ERR(entry))
		return 0;
	up_read(&table_lock);
	return 1;
}
