// WHY: who calls the function of the header does not let go of the lock that it leaves held.
struct table {
	spinlock_t lock;
	int rows;
};

static inline spinlock_t *table_lock(struct table *table)
{
	spin_lock(&table->lock); // HOLD(leak)
	return &table->lock; // FINDING(leak): unbalanced-lock
}
