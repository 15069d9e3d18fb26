// WHY: the tree that the reports beside it were made up for: two mutexes in opposite orders.

struct registry {
	struct mutex lock;
};

static DEFINE_MUTEX(registry_mutex);

void registry_init(struct registry *registry)
{
	mutex_init(&registry->lock);
}

static void registry_insert(struct registry *registry)
{
	mutex_lock(&registry->lock); // FINDING(abba): lock-order-inversion {{registry.lock}}
	mutex_unlock(&registry->lock);
}

void registry_add(struct registry *registry)
{
	mutex_lock(&registry_mutex); // HOLD(abba)
	registry_insert(registry);
	mutex_unlock(&registry_mutex);
}

void registry_flush(struct registry *registry)
{
	mutex_lock(&registry->lock); // HOLD(abba)
	mutex_lock(&registry_mutex); // FINDING(abba): lock-order-inversion {{registry_mutex}}
	mutex_unlock(&registry_mutex);
	mutex_unlock(&registry->lock);
}
