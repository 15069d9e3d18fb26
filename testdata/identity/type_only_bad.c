// WHY: a pointer of which only the type is known may point to the static object.

struct pool {
	struct mutex lock;
};

static struct pool main_pool;
static DEFINE_MUTEX(list_lock);

void first(void)
{
	mutex_lock(&main_pool.lock); // HOLD(type)
	mutex_lock(&list_lock); // FINDING(type): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&main_pool.lock);
}

void second(struct pool *pool)
{
	mutex_lock(&list_lock); // HOLD(type)
	mutex_lock(&pool->lock); // FINDING(type): lock-order-inversion
	mutex_unlock(&pool->lock);
	mutex_unlock(&list_lock);
}
