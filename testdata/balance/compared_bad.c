// WHY: two pointers are one lock, and nobody asks.

struct table {
	spinlock_t lock;
};

spinlock_t *lock_of(struct table *table)
{
	return &table->lock;
}

void move(struct table *table)
{
	spinlock_t *old = lock_of(table);
	spinlock_t *new = lock_of(table);

	spin_lock(old); // HOLD(twice)
	spin_unlock(new);
	spin_unlock(old); // FINDING(twice): unbalanced-lock {{twice}} CONFIDENCE(twice): high
}
