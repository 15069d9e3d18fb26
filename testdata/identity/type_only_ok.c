// WHY: a pointer to another type than the static object's never points to it.
// ORDER: main_pool.lock -> list_lock
// ORDER: list_lock -> cache.lock

struct pool {
	struct mutex lock;
};

struct cache {
	struct mutex lock;
};

static struct pool main_pool;
static DEFINE_MUTEX(list_lock);

void first(void)
{
	mutex_lock(&main_pool.lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&main_pool.lock);
}

void second(struct cache *cache)
{
	mutex_lock(&list_lock);
	mutex_lock(&cache->lock); // NO-FINDING: a cache is no pool
	mutex_unlock(&cache->lock);
	mutex_unlock(&list_lock);
}
