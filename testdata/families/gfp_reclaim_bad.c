// WHY: reclaim takes a mutex; who holds it allocates with flags that let it reclaim.

static DEFINE_MUTEX(cache_lock);

static void *get(gfp_t gfp)
{
	return kmalloc(8, gfp); // FINDING(reclaim): reclaim-inversion {{fs_reclaim}}
}

void grow(void)
{
	mutex_lock(&cache_lock); // HOLD(reclaim)
	get(GFP_KERNEL);
	mutex_unlock(&cache_lock);
}

static unsigned long shrink(void)
{
	mutex_lock(&cache_lock); // FINDING(reclaim): reclaim-inversion {{cache_lock}}
	mutex_unlock(&cache_lock);
	return 0;
}

void perform_reclaim(gfp_t gfp)
{
	fs_reclaim_acquire(gfp); // HOLD(reclaim)
	shrink();
	fs_reclaim_release(gfp);
}
