// WHY: two pointers to locks that are not one differ, and then the second is taken too.
// ORDER: side.lock -> map.lock
// ORDER: map.lock -> side.lock

struct map {
	spinlock_t lock;
};

struct side {
	spinlock_t lock;
};

void move(struct side *side, struct map *map)
{
	spinlock_t *old = &side->lock;
	spinlock_t *new = &map->lock;

	spin_lock(old); // HOLD(abba)
	if (new != old)
		spin_lock(new); // FINDING(abba): lock-order-inversion {{map.lock}}
	if (new != old)
		spin_unlock(new);
	spin_unlock(old);
}

void other(struct side *side, struct map *map)
{
	spin_lock(&map->lock); // HOLD(abba)
	spin_lock(&side->lock); // FINDING(abba): lock-order-inversion {{side.lock}}
	spin_unlock(&side->lock);
	spin_unlock(&map->lock);
}
