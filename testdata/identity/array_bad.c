// WHY: the locks of an array that a variable picks from are one class.
// ORDER: table.locks -> list_lock
// ORDER: list_lock -> table.locks

struct table {
	spinlock_t locks[16];
};

static DEFINE_SPINLOCK(list_lock);

void first(struct table *table, int i)
{
	spin_lock(&table->locks[i]); // HOLD(array)
	spin_lock(&list_lock); // FINDING(array): lock-order-inversion
	spin_unlock(&list_lock);
	spin_unlock(&table->locks[i]);
}

void second(struct table *table, int hash)
{
	spin_lock(&list_lock); // HOLD(array)
	spin_lock(&table->locks[hash & 15]); // FINDING(array): lock-order-inversion
	spin_unlock(&table->locks[hash & 15]);
	spin_unlock(&list_lock);
}
