// WHY: making a lock takes nothing: what is made together has no order.
// ORDER: box.by_init -> inner
// ORDER: box.by_init_with_key -> inner
// ORDER: box.by_low_init -> inner
// ORDER: box.by_devm_init -> inner

struct box {
	struct mutex by_init;
	struct mutex by_init_with_key;
	struct mutex by_low_init;
	struct mutex by_devm_init;
};

static DEFINE_MUTEX(inner);

void make(struct box *box, struct device *dev, struct lock_class_key *key)
{
	mutex_init(&box->by_init);
	mutex_init_with_key(&box->by_init_with_key, key);
	__mutex_init(&box->by_low_init, "box", key);
	devm_mutex_init(dev, &box->by_devm_init);
}

void use(struct box *box)
{
	mutex_lock(&box->by_init);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&box->by_init);
	mutex_lock(&box->by_init_with_key);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&box->by_init_with_key);
	mutex_lock(&box->by_low_init);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&box->by_low_init);
	mutex_lock(&box->by_devm_init);
	mutex_lock(&inner);
	mutex_unlock(&inner);
	mutex_unlock(&box->by_devm_init);
}
