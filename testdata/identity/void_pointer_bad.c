// WHY: a void pointer becomes the type of the variable that it is assigned to.
// ORDER: limit.mutex -> b_lock
// ORDER: b_lock -> limit.mutex

struct limit {
	struct mutex mutex;
};

struct table {
	void *data;
};

static DEFINE_MUTEX(b_lock);

void first(struct table *table)
{
	struct limit *limit = table->data;

	mutex_lock(&limit->mutex); // HOLD(data)
	mutex_lock(&b_lock); // FINDING(data): lock-order-inversion
	mutex_unlock(&b_lock);
	mutex_unlock(&limit->mutex);
}

void second(struct limit *limit)
{
	mutex_lock(&b_lock); // HOLD(data)
	mutex_lock(&limit->mutex); // FINDING(data): lock-order-inversion
	mutex_unlock(&limit->mutex);
	mutex_unlock(&b_lock);
}
