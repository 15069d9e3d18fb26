// WHY: a function on the way lets go of the outer lock first, by a helper and on a condition: what is asked for behind that is believed little. The second way does not.

struct table {
	struct mutex lock;
	int shared;
};

static DEFINE_MUTEX(pages);
static DEFINE_MUTEX(slots);

static void table_lock(struct table *table)
{
	if (table->shared)
		mutex_lock(&table->lock);
}

static void table_unlock(struct table *table)
{
	if (table->shared)
		mutex_unlock(&table->lock);
}

static void table_fault(struct table *table)
{
	table_unlock(table);
	mutex_lock(&pages); // FINDING(dropped): lock-order-inversion CONFIDENCE(dropped): low
	mutex_unlock(&pages);
	table_lock(table); // FINDING(self): self-deadlock CONFIDENCE(self): low
}

static void table_scan(struct table *table)
{
	mutex_lock(&slots); // FINDING(held): lock-order-inversion
	mutex_unlock(&slots);
}

void table_walk(struct table *table)
{
	mutex_lock(&table->lock); // HOLD(dropped) HOLD(held) HOLD(self)
	table_fault(table);
	table_scan(table);
	mutex_unlock(&table->lock);
}

void pages_walk(struct table *table)
{
	mutex_lock(&pages); // HOLD(dropped)
	mutex_lock(&table->lock); // FINDING(dropped): lock-order-inversion
	mutex_unlock(&table->lock);
	mutex_unlock(&pages);
}

void slots_walk(struct table *table)
{
	mutex_lock(&slots); // HOLD(held)
	mutex_lock(&table->lock); // FINDING(held): lock-order-inversion CONFIDENCE(held): high
	mutex_unlock(&table->lock);
	mutex_unlock(&slots);
}
