// WHY: a void pointer becomes the type of the variable that it is assigned to, here another type.
// ORDER: other.mutex -> b_lock
// ORDER: b_lock -> limit.mutex

struct limit {
	struct mutex mutex;
};

struct other {
	int count;
	struct mutex mutex;
};

struct table {
	void *data;
};

static DEFINE_MUTEX(b_lock);

void first(struct table *table)
{
	struct other *limit = table->data;

	mutex_lock(&limit->mutex);
	mutex_lock(&b_lock); // NO-FINDING: two structs
	mutex_unlock(&b_lock);
	mutex_unlock(&limit->mutex);
}

void second(struct limit *limit)
{
	mutex_lock(&b_lock);
	mutex_lock(&limit->mutex); // NO-FINDING: two structs
	mutex_unlock(&limit->mutex);
	mutex_unlock(&b_lock);
}
