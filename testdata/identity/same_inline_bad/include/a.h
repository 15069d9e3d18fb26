extern struct mutex a_lock;
extern struct mutex b_lock;

static inline void work(void)
{
	mutex_lock(&b_lock); // FINDING(inline): lock-order-inversion
	mutex_unlock(&b_lock);
}
