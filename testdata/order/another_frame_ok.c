// WHY: a callee's parameter is not the caller's of that number; all take the object's locks in one order.

struct entry {
	struct mutex commit;
	struct mutex map;
};

struct entry *map_of(struct entry *entry);

static void note(struct entry *map)
{
	mutex_lock(&map->map);
	mutex_unlock(&map->map);
}

void commit(struct entry *entry)
{
	mutex_lock(&entry->commit);
	note(map_of(entry));
	mutex_unlock(&entry->commit);
}

void extend(struct entry *map)
{
	mutex_lock(&map->commit);
	mutex_lock(&map->map);
	mutex_unlock(&map->map);
	mutex_unlock(&map->commit);
}
