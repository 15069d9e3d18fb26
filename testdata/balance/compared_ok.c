// WHY: two pointers may be one lock, and the code asks.

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

	spin_lock(old);
	if (new != old)
		spin_lock_nested(new, SINGLE_DEPTH_NESTING);
	if (new != old)
		spin_unlock(new);
	spin_unlock(old);
}
