// WHY: who is passed NULL has nothing to do, and sleeps for anything else.

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
	mutex_lock(&tables_lock); // FINDING(known): sleep-in-atomic {{reset_spare()}} FINDING(passed): sleep-in-atomic {{reset()}} FINDING(under): sleep-in-atomic {{remove()}} FINDING(variable): sleep-in-atomic {{reset_common()}}
	size = table->size;
	mutex_unlock(&tables_lock);
out:
	note(size);
}

static void drop_table(struct table *table)
{
	if (table)
		free_table(table); // CALL(under)
}

void reset(struct device *device)
{
	spin_lock(&devices_lock); // HOLD(passed)
	free_table(device->table); // CALL(passed) CONFIDENCE(passed): medium
	spin_unlock(&devices_lock);
}

void reset_spare(struct device *device)
{
	spin_lock(&devices_lock); // HOLD(known)
	free_table(&device->spare); // CALL(known) CONFIDENCE(known): high
	spin_unlock(&devices_lock);
}

void remove(struct device *device)
{
	spin_lock(&devices_lock); // HOLD(under)
	drop_table(device->table); // CALL(under) CONFIDENCE(under): medium
	spin_unlock(&devices_lock);
}

static struct table *common;

static void drop_common(void)
{
	free_table(common); // CALL(variable)
}

void make_common(struct table *table)
{
	common = table;
}

void reset_common(void)
{
	spin_lock(&devices_lock); // HOLD(variable)
	drop_common(); // CALL(variable) CONFIDENCE(variable): medium
	spin_unlock(&devices_lock);
}
