// WHY: what was handed out through the pointer is let go of by it before the other lock is taken.
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

	if (!map_lock_any(map, &lock))
		return;
	spin_unlock(lock);
	spin_lock(&table->lock); // NO-FINDING: the map's is free again
	spin_unlock(&table->lock);
}

void fill(struct map *map, struct table *table)
{
	spin_lock(&table->lock);
	spin_lock(&map->lock);
	spin_unlock(&map->lock);
	spin_unlock(&table->lock);
}
