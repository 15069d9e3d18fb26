// WHY: two locks of one struct that nest in a third: their order among themselves does not matter.

struct box {
	struct mutex lock;
};

static DEFINE_MUTEX(outer);

void two(struct box *a, struct box *b)
{
	mutex_lock(&outer);
	mutex_lock_nest_lock(&a->lock, &outer);
	mutex_lock_nest_lock(&b->lock, &outer); // NO-FINDING: the outer lock orders them
	mutex_unlock(&b->lock);
	mutex_unlock(&a->lock);
	mutex_unlock(&outer);
}
