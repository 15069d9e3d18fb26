// WHY: locks of one struct that nest in another lock are taken in any order while it is held.
// ORDER: outer -> box.lock

struct box {
	spinlock_t lock;
};

static DEFINE_SPINLOCK(outer);

void one(struct box *box)
{
	spin_lock(&outer);
	spin_lock_nest_lock(&box->lock, &outer);
	spin_unlock(&box->lock);
	spin_unlock(&outer);
}
