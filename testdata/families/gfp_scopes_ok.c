// WHY: while a scope that keeps allocations from reclaim is open, in the function or in all that call it, none asks for it; nor does who reclaims.
// ORDER: after_nofs -> fs_reclaim
// ORDER: after_noio -> fs_reclaim
// ORDER: after_noreclaim -> fs_reclaim
// ORDER: fs_reclaim -> shrinker
// ORDER: fs_reclaim -> __mmu_notifier_invalidate_range_start_map
// ORDER: afterwards -> fs_reclaim

static DEFINE_MUTEX(nofs);
static DEFINE_MUTEX(noio);
static DEFINE_MUTEX(noreclaim);
static DEFINE_MUTEX(below);
static DEFINE_MUTEX(returned);
static DEFINE_MUTEX(after_nofs);
static DEFINE_MUTEX(after_noio);
static DEFINE_MUTEX(after_noreclaim);
static DEFINE_MUTEX(shrinker);
static DEFINE_MUTEX(afterwards);
static struct lockdep_map __fs_reclaim_map;

static void *get(void)
{
	return kmalloc(8, GFP_KERNEL);
}

void with_nofs(void)
{
	unsigned int flags;

	mutex_lock(&nofs);
	flags = memalloc_nofs_save();
	kmalloc(8, GFP_KERNEL);
	get();
	memalloc_nofs_restore(flags);
	mutex_unlock(&nofs);
	mutex_lock(&after_nofs);
	get();
	mutex_unlock(&after_nofs);
}

void with_noio(void)
{
	unsigned int flags;

	mutex_lock(&noio);
	flags = memalloc_noio_save();
	get();
	memalloc_noio_restore(flags);
	mutex_unlock(&noio);
	mutex_lock(&after_noio);
	get();
	mutex_unlock(&after_noio);
}

void with_noreclaim(void)
{
	unsigned int flags;

	mutex_lock(&noreclaim);
	flags = memalloc_noreclaim_save();
	get();
	memalloc_noreclaim_restore(flags);
	mutex_unlock(&noreclaim);
	mutex_lock(&after_noreclaim);
	get();
	mutex_unlock(&after_noreclaim);
}

static void called_in_scope(void)
{
	mutex_lock(&below);
	get();
	mutex_unlock(&below);
}

void opens(void)
{
	unsigned int flags = memalloc_nofs_save();

	called_in_scope();
	memalloc_nofs_restore(flags);
}

static unsigned int begin(void)
{
	mutex_lock(&returned);
	return memalloc_nofs_save();
}

static void end(unsigned int flags)
{
	memalloc_nofs_restore(flags);
	mutex_unlock(&returned);
}

void between(void)
{
	unsigned int flags = begin();

	get();
	end(flags);
}

void reclaims(void)
{
	__fs_reclaim_acquire(0);
	mutex_lock(&shrinker);
	get();
	mutex_unlock(&shrinker);
	__fs_reclaim_release(0);
	mutex_lock(&afterwards);
	mutex_unlock(&afterwards);
	fs_reclaim_acquire(GFP_KERNEL);
	fs_reclaim_release(GFP_KERNEL);
	mutex_lock(&afterwards);
	mutex_unlock(&afterwards);
}

void by_hand(void)
{
	mutex_lock(&afterwards);
	lock_map_acquire(&__fs_reclaim_map);
	lock_map_release(&__fs_reclaim_map);
	mutex_unlock(&afterwards);
}
