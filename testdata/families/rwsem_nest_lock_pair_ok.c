// WHY: two locks of one struct that nest in a third: their order among themselves does not matter.

struct box {
	struct rw_semaphore lock;
};

static DECLARE_RWSEM(outer);

void two(struct box *a, struct box *b)
{
	down_write(&outer);
	down_write_nest_lock(&a->lock, &outer);
	down_write_nest_lock(&b->lock, &outer); // NO-FINDING: the outer lock orders them
	up_write(&b->lock);
	up_write(&a->lock);
	up_write(&outer);
}
