// WHY: making a lock takes nothing: what is made together has no order.
// ORDER: box.by_init -> inner
// ORDER: box.by_low_init -> inner

struct box {
	struct rw_semaphore by_init;
	struct rw_semaphore by_low_init;
};

static DEFINE_MUTEX(inner);

void make(struct box *box, struct device *dev, struct lock_class_key *key)
{
	init_rwsem(&box->by_init);
	__init_rwsem(&box->by_low_init, "box", key);
}

void use(struct box *box)
{
	down_write(&box->by_init);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up_write(&box->by_init);
	down_write(&box->by_low_init);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	up_write(&box->by_low_init);
}
