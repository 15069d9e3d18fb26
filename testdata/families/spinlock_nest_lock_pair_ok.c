// WHY: two locks of one struct that nest in a third: their order among themselves does not matter.

struct box {
	spinlock_t lock;
};

static DEFINE_SPINLOCK(outer);

void two(struct box *a, struct box *b)
{
	spin_lock(&outer);
	spin_lock_nest_lock(&a->lock, &outer);
	spin_lock_nest_lock(&b->lock, &outer); // NO-FINDING: the outer lock orders them
	spin_unlock(&b->lock);
	spin_unlock(&a->lock);
	spin_unlock(&outer);
}
