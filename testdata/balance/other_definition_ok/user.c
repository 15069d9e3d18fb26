extern struct rw_semaphore pool_sem;
int get_block(void);

int use(void)
{
	int block = get_block();

	up_read(&pool_sem);
	return block;
}
