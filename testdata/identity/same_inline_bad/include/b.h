extern struct mutex a_lock;
extern struct mutex b_lock;

static inline void work(void)
{
	int i;

	for (i = 0; i < 3; i++)
		prepare(i);
	finish(i);
}
