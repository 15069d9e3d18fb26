// WHY: locks of one struct that nest in another lock are taken in any order while it is held.
// ORDER: outer -> box.lock

struct box {
	struct mutex lock;
};

static DEFINE_MUTEX(outer);

void one(struct box *box)
{
	mutex_lock(&outer);
	mutex_lock_nest_lock(&box->lock, &outer);
	mutex_unlock(&box->lock);
	mutex_unlock(&outer);
}
