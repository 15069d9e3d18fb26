// WHY: a function hands out the lock it took through a pointer; the caller lets go of it by that.
// ORDER: map.lock -> table.lock
// ORDER: table.lock -> map.lock

struct map {
	spinlock_t lock;
};

struct table {
	spinlock_t lock;
};

static void *map_lock(struct map *map, spinlock_t **lockp)
{
	spinlock_t *lock = &map->lock;

	if (!map)
		return NULL;
	spin_lock(lock);
	*lockp = lock;
	return map;
}

static void *map_lock_any(struct map *map, spinlock_t **lockp)
{
	return map_lock(map, lockp);
}

void move(struct map *map, struct table *table)
{
	spinlock_t *lock;

	if (!map_lock_any(map, &lock)) // HOLD(abba)
		return;
	spin_lock(&table->lock); // FINDING(abba): lock-order-inversion {{table.lock}}
	spin_unlock(&table->lock);
	spin_unlock(lock);
}

void fill(struct map *map, struct table *table)
{
	spin_lock(&table->lock); // HOLD(abba)
	spin_lock(&map->lock); // FINDING(abba): lock-order-inversion {{map.lock}}
	spin_unlock(&map->lock);
	spin_unlock(&table->lock);
}
