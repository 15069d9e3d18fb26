// WHY: locks of one struct that nest in another lock are taken in any order while it is held.
// ORDER: outer -> box.lock

struct box {
	struct rw_semaphore lock;
};

static DECLARE_RWSEM(outer);

void one(struct box *box)
{
	down_write(&outer);
	down_write_nest_lock(&box->lock, &outer);
	up_write(&box->lock);
	up_write(&outer);
}
