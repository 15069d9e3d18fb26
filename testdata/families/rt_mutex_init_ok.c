// WHY: making a lock takes nothing: what is made together has no order.
// ORDER: box.by_init -> inner
// ORDER: box.by_low_init -> inner

struct box {
	struct rt_mutex by_init;
	struct rt_mutex by_low_init;
};

static DEFINE_MUTEX(inner);

void make(struct box *box, struct device *dev, struct lock_class_key *key)
{
	rt_mutex_init(&box->by_init);
	__rt_mutex_init(&box->by_low_init, "box", key);
}

void use(struct box *box)
{
	rt_mutex_lock(&box->by_init);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	rt_mutex_unlock(&box->by_init);
	rt_mutex_lock(&box->by_low_init);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	rt_mutex_unlock(&box->by_low_init);
}
