extern struct rw_semaphore pool_sem;

#ifdef CONFIG_FAST_POOL
int pick(void);
int pick_again(void);

int get_block(void)
{
	int block;

	down_read(&pool_sem); // HOLD(fast)
	block = pick();
	while (block < 0)
		block = pick_again();
	return block; // FINDING(fast): unbalanced-lock
}
#endif
