// WHY: making a lock takes nothing: what is made together has no order.
// ORDER: box.by_init -> inner
// ORDER: box.by_low_init -> inner

struct box {
	raw_spinlock_t by_init;
	raw_spinlock_t by_low_init;
};

static DEFINE_RAW_SPINLOCK(inner);

void make(struct box *box, struct device *dev, struct lock_class_key *key)
{
	raw_spin_lock_init(&box->by_init);
	__raw_spin_lock_init(&box->by_low_init, "box", key, 2);
}

void use(struct box *box)
{
	raw_spin_lock(&box->by_init);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&box->by_init);
	raw_spin_lock(&box->by_low_init);
	raw_spin_lock(&inner);
	raw_spin_unlock(&inner);
	raw_spin_unlock(&box->by_low_init);
}
