// WHY: a function on the way lets go of the outer lock first.

struct table {
	struct mutex lock;
};

static DEFINE_MUTEX(pages);

static void table_fault(struct table *table)
{
	mutex_unlock(&table->lock);
	mutex_lock(&pages);
	mutex_unlock(&pages);
	mutex_lock(&table->lock);
}

void table_walk(struct table *table)
{
	mutex_lock(&table->lock);
	table_fault(table);
	mutex_unlock(&table->lock);
}

void pages_walk(struct table *table)
{
	mutex_lock(&pages);
	mutex_lock(&table->lock);
	mutex_unlock(&table->lock);
	mutex_unlock(&pages);
}
