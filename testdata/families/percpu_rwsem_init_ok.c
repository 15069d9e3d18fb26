// WHY: making a lock takes nothing: what is made together has no order.
// ORDER: box.by_init -> inner
// ORDER: box.by_low_init -> inner

struct box {
	struct percpu_rw_semaphore by_init;
	struct percpu_rw_semaphore by_low_init;
};

static DEFINE_MUTEX(inner);

void make(struct box *box, struct device *dev, struct lock_class_key *key)
{
	percpu_init_rwsem(&box->by_init);
	__percpu_init_rwsem(&box->by_low_init, "box", key);
}

void use(struct box *box)
{
	percpu_down_write(&box->by_init);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	percpu_up_write(&box->by_init);
	percpu_down_write(&box->by_low_init);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	percpu_up_write(&box->by_low_init);
}
