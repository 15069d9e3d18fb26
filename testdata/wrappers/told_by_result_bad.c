// WHY: a helper that takes one of two locks tells by its result which: a cycle by it may be believed less than one by a lock that is taken always.

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
	struct cluster *cluster = lock_either(info); // HOLD(either)

	mutex_lock(&cache->lock); // FINDING(either): lock-order-inversion CONFIDENCE(either): low
	cache->free++;
	mutex_unlock(&cache->lock);
	unlock_either(info, cluster);
}

void drain(struct device_info *info, struct cache *cache)
{
	mutex_lock(&cache->lock); // HOLD(either)
	mutex_lock(&info->lock); // FINDING(either): lock-order-inversion
	cache->free--;
	mutex_unlock(&info->lock);
	mutex_unlock(&cache->lock);
}
