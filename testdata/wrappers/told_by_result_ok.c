// WHY: a helper that takes one of two locks tells by its result which; who passes that on to let go holds neither.

struct cluster {
	struct mutex lock;
	int count;
};

struct device_info {
	struct mutex lock;
	struct cluster *cluster;
};

struct cache {
	struct mutex lock;
	int free;
};

static struct cluster *lock_either(struct device_info *info)
{
	struct cluster *cluster = info->cluster;

	if (cluster)
		mutex_lock(&cluster->lock);
	else
		mutex_lock(&info->lock);
	return cluster;
}

static void unlock_either(struct device_info *info, struct cluster *cluster)
{
	if (cluster)
		mutex_unlock(&cluster->lock);
	else
		mutex_unlock(&info->lock);
}

void put(struct device_info *info, struct cache *cache)
{
	struct cluster *cluster = lock_either(info);

	unlock_either(info, cluster);
	mutex_lock(&cache->lock); // NO-FINDING: nothing is held
	cache->free++;
	mutex_unlock(&cache->lock);
}

void drain(struct device_info *info, struct cache *cache)
{
	mutex_lock(&cache->lock);
	mutex_lock(&info->lock);
	cache->free--;
	mutex_unlock(&info->lock);
	mutex_unlock(&cache->lock);
}
