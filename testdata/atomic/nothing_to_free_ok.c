// WHY: what is passed while spinning is NULL, for which there is nothing to do, or the lock is let go of first.

struct table {
	int size;
};

struct device {
	struct table *table;
	struct table spare;
};

static DEFINE_MUTEX(tables_lock);
static DEFINE_SPINLOCK(devices_lock);

static void free_table(struct table *table)
{
	int size = 0;

	if (!table)
		goto out;
	mutex_lock(&tables_lock);
	size = table->size;
	mutex_unlock(&tables_lock);
out:
	note(size);
}

static void drop_table(struct table *table)
{
	if (table)
		free_table(table);
}

void reset(struct device *device)
{
	struct table *table;

	spin_lock(&devices_lock);
	table = device->table;
	device->table = NULL;
	spin_unlock(&devices_lock);
	free_table(table);
}

void reset_spare(struct device *device)
{
	free_table(&device->spare);
}

void remove(struct device *device)
{
	spin_lock(&devices_lock);
	if (!device->table)
		drop_table(device->table);
	spin_unlock(&devices_lock);
}
