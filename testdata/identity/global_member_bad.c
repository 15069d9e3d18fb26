// WHY: the lock in a static object is named by the object.
// ORDER: main_pool.lock -> list_lock
// ORDER: list_lock -> main_pool.lock

struct pool {
	struct mutex lock;
};

static struct pool main_pool;
static DEFINE_MUTEX(list_lock);

void first(void)
{
	mutex_lock(&main_pool.lock); // HOLD(object)
	mutex_lock(&list_lock); // FINDING(object): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&main_pool.lock);
}

void second(void)
{
	struct pool *pool = &main_pool;

	mutex_lock(&list_lock); // HOLD(object)
	mutex_lock(&pool->lock); // FINDING(object): lock-order-inversion {{main_pool.lock}}
	mutex_unlock(&pool->lock);
	mutex_unlock(&list_lock);
}
