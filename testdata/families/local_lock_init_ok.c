// WHY: making a lock takes nothing: what is made together has no order.
// ORDER: box.by_init -> inner
// ORDER: box.by_try_init -> inner

struct box {
	local_lock_t by_init;
	local_lock_t by_try_init;
};

static DEFINE_SPINLOCK(inner);

void make(struct box *box, struct device *dev, struct lock_class_key *key)
{
	local_lock_init(&box->by_init);
	local_trylock_init(&box->by_try_init);
}

void use(struct box *box)
{
	local_lock(&box->by_init);
	spin_lock(&inner);
	spin_unlock(&inner);
	local_unlock(&box->by_init);
	local_lock(&box->by_try_init);
	spin_lock(&inner);
	spin_unlock(&inner);
	local_unlock(&box->by_try_init);
}
