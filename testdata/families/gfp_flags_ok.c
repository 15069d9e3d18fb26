// WHY: whether an allocation may reclaim is said by its flags: constants, locals, parameters, what a function returns.
// ORDER: constant -> fs_reclaim
// ORDER: more -> fs_reclaim
// ORDER: local -> fs_reclaim
// ORDER: passed -> fs_reclaim
// ORDER: passed_on -> fs_reclaim
// ORDER: wider -> fs_reclaim
// ORDER: returned -> fs_reclaim
// ORDER: field -> fs_reclaim
// ORDER: reclaims -> fs_reclaim
// ORDER: reclaims -> __mmu_notifier_invalidate_range_start_map
// ORDER: waits -> __mmu_notifier_invalidate_range_start_map

#define GFP_OWN (GFP_KERNEL | __GFP_ZERO)
#define __GFP_NOLOCKDEP 0x8000000u

struct pool {
	gfp_t gfp;
};

static DEFINE_MUTEX(constant);
static DEFINE_MUTEX(more);
static DEFINE_MUTEX(local);
static DEFINE_MUTEX(passed);
static DEFINE_MUTEX(passed_on);
static DEFINE_MUTEX(wider);
static DEFINE_MUTEX(returned);
static DEFINE_MUTEX(field);
static DEFINE_MUTEX(reclaims);
static DEFINE_MUTEX(waits);
static DEFINE_MUTEX(not_constant);
static DEFINE_MUTEX(not_less);
static DEFINE_MUTEX(not_local);
static DEFINE_MUTEX(not_passed);
static DEFINE_MUTEX(not_narrower);
static DEFINE_MUTEX(not_returned);
static DEFINE_MUTEX(not_told);

static void *get(gfp_t gfp)
{
	return kmalloc(8, gfp);
}

static void *get_zeroed(gfp_t gfp)
{
	gfp |= __GFP_ZERO;
	return get(gfp);
}

static void *get_quietly(gfp_t gfp)
{
	gfp_t quiet = current_gfp_context(gfp) & ~__GFP_FS;

	return get(quiet);
}

static gfp_t constrained(struct pool *pool, gfp_t gfp)
{
	return pool->gfp & gfp;
}

void asks(struct pool *pool)
{
	gfp_t gfp = GFP_KERNEL;

	mutex_lock(&constant);
	kmalloc(8, GFP_KERNEL);
	mutex_unlock(&constant);
	mutex_lock(&more);
	kmalloc(8, GFP_OWN | __GFP_ZERO);
	mutex_unlock(&more);
	mutex_lock(&local);
	kmalloc(8, gfp);
	mutex_unlock(&local);
	mutex_lock(&passed);
	get(GFP_KERNEL);
	mutex_unlock(&passed);
	mutex_lock(&passed_on);
	get_zeroed(GFP_KERNEL);
	mutex_unlock(&passed_on);
	mutex_lock(&wider);
	get(GFP_NOFS | __GFP_FS);
	mutex_unlock(&wider);
	mutex_lock(&returned);
	get(constrained(pool, GFP_KERNEL));
	mutex_unlock(&returned);
	mutex_lock(&field);
	get(pool->gfp);
	mutex_unlock(&field);
	mutex_lock(&reclaims);
	might_alloc(GFP_KERNEL);
	mutex_unlock(&reclaims);
	mutex_lock(&waits);
	might_alloc(GFP_NOFS);
	mutex_unlock(&waits);
}

void does_not(struct pool *pool, bool atomic)
{
	gfp_t gfp = atomic ? GFP_ATOMIC : GFP_NOFS;

	mutex_lock(&not_constant);
	kmalloc(8, GFP_ATOMIC);
	kmalloc(8, GFP_NOWAIT);
	kmalloc(8, GFP_NOIO);
	mutex_unlock(&not_constant);
	mutex_lock(&not_less);
	kmalloc(8, GFP_KERNEL & ~__GFP_FS);
	kmalloc(8, GFP_KERNEL & ~__GFP_DIRECT_RECLAIM);
	mutex_unlock(&not_less);
	mutex_lock(&not_local);
	kmalloc(8, gfp);
	mutex_unlock(&not_local);
	mutex_lock(&not_passed);
	get(GFP_NOFS);
	get(current_gfp_context(GFP_NOFS));
	get_zeroed(GFP_NOFS);
	mutex_unlock(&not_passed);
	mutex_lock(&not_narrower);
	get_quietly(GFP_KERNEL);
	mutex_unlock(&not_narrower);
	mutex_lock(&not_returned);
	get(constrained(pool, GFP_NOFS));
	get(constrained(pool, ~__GFP_FS));
	mutex_unlock(&not_returned);
	mutex_lock(&not_told);
	might_alloc(GFP_KERNEL | __GFP_NOLOCKDEP);
	mutex_unlock(&not_told);
}
