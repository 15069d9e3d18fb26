// WHY: two locks of one struct that nest in a third: their order among themselves does not matter.

struct box {
	struct rt_mutex lock;
};

static DEFINE_RT_MUTEX(outer);

void two(struct box *a, struct box *b)
{
	rt_mutex_lock(&outer);
	rt_mutex_lock_nest_lock(&a->lock, &outer);
	rt_mutex_lock_nest_lock(&b->lock, &outer); // NO-FINDING: the outer lock orders them
	rt_mutex_unlock(&b->lock);
	rt_mutex_unlock(&a->lock);
	rt_mutex_unlock(&outer);
}
