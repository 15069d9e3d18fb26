// WHY: two locks of one struct that nest in a third: their order among themselves does not matter.

struct box {
	raw_spinlock_t lock;
};

static DEFINE_RAW_SPINLOCK(outer);

void two(struct box *a, struct box *b)
{
	raw_spin_lock(&outer);
	raw_spin_lock_nest_lock(&a->lock, &outer);
	raw_spin_lock_nest_lock(&b->lock, &outer); // NO-FINDING: the outer lock orders them
	raw_spin_unlock(&b->lock);
	raw_spin_unlock(&a->lock);
	raw_spin_unlock(&outer);
}
