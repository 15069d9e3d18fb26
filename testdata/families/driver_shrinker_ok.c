// WHY: a shrinker may take what nobody holds who allocates and lets that reclaim.

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
	mutex_lock(&counted);
	mutex_unlock(&counted);
	return 1;
}

static unsigned long scan(struct shrinker *shrinker)
{
	mutex_lock(&scanned);
	mutex_unlock(&scanned);
	return 1;
}

static int shrink(int nr_to_scan, gfp_t gfp)
{
	mutex_lock(&shrunk);
	mutex_unlock(&shrunk);
	return 1;
}

static struct shrinker newer = {
	.count_objects = count,
	.scan_objects = scan,
};

static struct shrinker older = {
	.shrink = shrink,
};

void grow(void)
{
	mutex_lock(&counted);
	kmalloc(8, GFP_NOFS);
	mutex_unlock(&counted);
	mutex_lock(&scanned);
	kmalloc(8, GFP_NOFS);
	mutex_unlock(&scanned);
	mutex_lock(&shrunk);
	kmalloc(8, GFP_NOFS);
	mutex_unlock(&shrunk);
}
