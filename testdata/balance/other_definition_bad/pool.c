// WHY: who calls a function does not let go of its lock, whichever of two definitions there is.

struct rw_semaphore pool_sem;
int pick(void);

#ifndef CONFIG_FAST_POOL
int get_block(void)
{
	down_read(&pool_sem); // HOLD(leak)
	return pick(); // FINDING(leak): unbalanced-lock
}
#endif

#ifdef CONFIG_FAST_POOL
int slow_pick(int hint);

int get_block_slowly(void)
{
	return slow_pick(pick());
}
#endif
