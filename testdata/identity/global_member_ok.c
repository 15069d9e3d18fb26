// WHY: two static objects of one type have a lock each.
// ORDER: main_pool.lock -> list_lock
// ORDER: list_lock -> spare_pool.lock

struct pool {
	struct mutex lock;
};

static struct pool main_pool;
static struct pool spare_pool;
static DEFINE_MUTEX(list_lock);

void first(void)
{
	mutex_lock(&main_pool.lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&main_pool.lock);
}

void second(void)
{
	mutex_lock(&list_lock);
	mutex_lock(&spare_pool.lock); // NO-FINDING: of the other object
	mutex_unlock(&spare_pool.lock);
	mutex_unlock(&list_lock);
}
