// WHY: the comment says that callers hold a lock, but one in sight does not: it keeps nobody out.

static DEFINE_MUTEX(device_hotplug_lock);
static DEFINE_MUTEX(mem_lock);
static DEFINE_MUTEX(block_lock);

/* Call under device_hotplug_lock. */
int device_online(void)
{
	mutex_lock(&mem_lock); // FINDING(hotplug): lock-order-inversion
	mutex_lock(&block_lock); // FINDING(hotplug): lock-order-inversion
	mutex_unlock(&block_lock);
	mutex_unlock(&mem_lock);
	return 0;
}

int online_store(void)
{
	return device_online();
}

void block_then_mem(void)
{
	mutex_lock(&device_hotplug_lock);
	mutex_lock(&block_lock); // FINDING(hotplug): lock-order-inversion
	mutex_lock(&mem_lock); // FINDING(hotplug): lock-order-inversion
	mutex_unlock(&mem_lock);
	mutex_unlock(&block_lock);
	mutex_unlock(&device_hotplug_lock);
}
