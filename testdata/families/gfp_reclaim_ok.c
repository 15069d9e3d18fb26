// WHY: reclaim takes a mutex; who holds it allocates with flags that keep it from that.

static DEFINE_MUTEX(cache_lock);

static void *get(gfp_t gfp)
{
	return kmalloc(8, gfp);
}

void grow(void)
{
	mutex_lock(&cache_lock);
	get(GFP_NOFS);
	mutex_unlock(&cache_lock);
}

static unsigned long shrink(void)
{
	mutex_lock(&cache_lock);
	mutex_unlock(&cache_lock);
	return 0;
}

void perform_reclaim(gfp_t gfp)
{
	fs_reclaim_acquire(gfp);
	shrink();
	fs_reclaim_release(gfp);
}
