// WHY: reclaim as kernels before 4.14 told of it, and the bit's name before 4.4.
// ORDER: asks -> fs_reclaim
// ORDER: traces -> fs_reclaim
// ORDER: fs_reclaim -> reclaims
// ORDER: afterwards -> fs_reclaim

#define __GFP_WAIT 0x10u
#define GFP_OLD_ATOMIC 0x20u

static DEFINE_MUTEX(asks);
static DEFINE_MUTEX(traces);
static DEFINE_MUTEX(reclaims);
static DEFINE_MUTEX(afterwards);
static DEFINE_MUTEX(not_atomic);

void ask(void)
{
	mutex_lock(&asks);
	kmalloc(8, __GFP_WAIT | __GFP_IO | __GFP_FS);
	mutex_unlock(&asks);
}

void ask_not(void)
{
	mutex_lock(&not_atomic);
	kmalloc(8, GFP_OLD_ATOMIC);
	kmalloc(8, __GFP_WAIT | __GFP_IO);
	mutex_unlock(&not_atomic);
}

void trace(void)
{
	mutex_lock(&traces);
	lockdep_trace_alloc(__GFP_WAIT | __GFP_IO | __GFP_FS);
	mutex_unlock(&traces);
}

void reclaim(void)
{
	lockdep_set_current_reclaim_state(__GFP_WAIT | __GFP_IO | __GFP_FS);
	mutex_lock(&reclaims);
	mutex_unlock(&reclaims);
	lockdep_clear_current_reclaim_state();
	mutex_lock(&afterwards);
	kmalloc(8, __GFP_WAIT | __GFP_IO | __GFP_FS);
	mutex_unlock(&afterwards);
}
