// WHY: a callee's parameter is not the caller's of that number: here it is another object, found on the way.

struct entry {
	struct mutex commit;
	struct mutex map;
	struct volume *volume;
};

struct volume *volume_of(struct entry *entry);
struct entry *map_of(struct volume *volume);

static void note(struct entry *map)
{
	mutex_lock(&map->map); // FINDING(others): lock-order-inversion
	mutex_unlock(&map->map);
}

static void note_all(struct volume *volume)
{
	note(map_of(volume));
}

void commit(struct entry *entry)
{
	mutex_lock(&entry->commit); // HOLD(others)
	note_all(volume_of(entry)); // CONFIDENCE(others): medium|low
	mutex_unlock(&entry->commit);
}

void extend(struct entry *map)
{
	mutex_lock(&map->map); // HOLD(others)
	mutex_lock(&map->commit); // FINDING(others): lock-order-inversion
	mutex_unlock(&map->commit);
	mutex_unlock(&map->map);
}

struct page {
	struct mutex head;
	struct mutex tail;
};

static void pull(struct page *page)
{
	mutex_lock(&page->tail); // FINDING(same): lock-order-inversion
	mutex_unlock(&page->tail);
}

static void pull_all(struct page *page)
{
	pull(page);
}

void read_page(struct page *page)
{
	mutex_lock(&page->head); // HOLD(same)
	pull_all(page); // CONFIDENCE(same): high
	mutex_unlock(&page->head);
}

void write_page(struct page *page)
{
	mutex_lock(&page->tail); // HOLD(same)
	mutex_lock(&page->head); // FINDING(same): lock-order-inversion
	mutex_unlock(&page->head);
	mutex_unlock(&page->tail);
}
