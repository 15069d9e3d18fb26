// WHY: who reclaims calls what shrinkers keep, of whatever age; who allocates and may reclaim waits for that.

struct shrinker {
	unsigned long (*count_objects)(struct shrinker *shrinker);
	unsigned long (*scan_objects)(struct shrinker *shrinker);
	int (*shrink)(int nr_to_scan, gfp_t gfp);
};

static DEFINE_MUTEX(counted);
static DEFINE_MUTEX(scanned);
static DEFINE_MUTEX(shrunk);

static unsigned long count(struct shrinker *shrinker)
{
	mutex_lock(&counted); // FINDING(count): reclaim-inversion {{counted}}
	mutex_unlock(&counted);
	return 1;
}

static unsigned long scan(struct shrinker *shrinker)
{
	mutex_lock(&scanned); // FINDING(scan): reclaim-inversion {{scanned}} CONFIDENCE(scan): high
	mutex_unlock(&scanned);
	return 1;
}

static int shrink(int nr_to_scan, gfp_t gfp)
{
	mutex_lock(&shrunk); // FINDING(shrink): reclaim-inversion {{shrunk}}
	mutex_unlock(&shrunk);
	return 1;
}

static struct shrinker newer = {
	.count_objects = count, // HOLD(count) HOLD(scan)
	.scan_objects = scan,
};

static struct shrinker older = {
	.shrink = shrink, // HOLD(shrink)
};

void grow(void)
{
	mutex_lock(&counted); // HOLD(count)
	kmalloc(8, GFP_KERNEL); // FINDING(count): reclaim-inversion {{fs_reclaim}}
	mutex_unlock(&counted);
	mutex_lock(&scanned); // HOLD(scan)
	kmalloc(8, GFP_KERNEL); // FINDING(scan): reclaim-inversion {{fs_reclaim}}
	mutex_unlock(&scanned);
	mutex_lock(&shrunk); // HOLD(shrink)
	kmalloc(8, GFP_KERNEL); // FINDING(shrink): reclaim-inversion {{fs_reclaim}}
	mutex_unlock(&shrunk);
}
