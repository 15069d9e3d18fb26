// WHY: locks of one struct that nest in another lock are taken in any order while it is held.
// ORDER: outer -> box.lock

struct box {
	struct rt_mutex lock;
};

static DEFINE_RT_MUTEX(outer);

void one(struct box *box)
{
	rt_mutex_lock(&outer);
	rt_mutex_lock_nest_lock(&box->lock, &outer);
	rt_mutex_unlock(&box->lock);
	rt_mutex_unlock(&outer);
}
