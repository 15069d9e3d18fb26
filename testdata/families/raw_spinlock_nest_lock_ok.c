// WHY: locks of one struct that nest in another lock are taken in any order while it is held.
// ORDER: outer -> box.lock

struct box {
	raw_spinlock_t lock;
};

static DEFINE_RAW_SPINLOCK(outer);

void one(struct box *box)
{
	raw_spin_lock(&outer);
	raw_spin_lock_nest_lock(&box->lock, &outer);
	raw_spin_unlock(&box->lock);
	raw_spin_unlock(&outer);
}
