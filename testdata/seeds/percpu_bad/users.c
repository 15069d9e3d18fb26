#include "percpu.h"

struct shrinker {
	int (*shrink)(int nr_to_scan, gfp_t gfp_mask);
	int seeks;
};

struct stats {
	spinlock_t lock;
	void *counters;
};

static int shrink_stats(int nr_to_scan, gfp_t gfp_mask)
{
	struct stats *stats = oldest_stats();

	free_percpu(stats->counters); // CALL(reclaim)
	return 0;
}

static struct shrinker stats_shrinker = {
	.shrink = shrink_stats, // HOLD(reclaim) CALL(reclaim)
};

void stats_init(void)
{
	register_shrinker(&stats_shrinker);
}

void stats_reset(struct stats *stats)
{
	spin_lock(&stats->lock); // HOLD(atomic)
	free_percpu(stats->counters); // CALL(atomic) CONFIDENCE(atomic): medium
	stats->counters = NULL;
	spin_unlock(&stats->lock);
}
