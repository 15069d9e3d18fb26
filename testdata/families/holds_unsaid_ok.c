// WHY: the comment says that callers hold the lock which the other order is taken under.

static DEFINE_MUTEX(device_hotplug_lock);
static DEFINE_MUTEX(mem_lock);
static DEFINE_MUTEX(block_lock);

/* Call under device_hotplug_lock. */
int device_online(void)
{
	mutex_lock(&mem_lock);
	mutex_lock(&block_lock);
	mutex_unlock(&block_lock);
	mutex_unlock(&mem_lock);
	return 0;
}


void block_then_mem(void)
{
	mutex_lock(&device_hotplug_lock);
	mutex_lock(&block_lock);
	mutex_lock(&mem_lock);
	mutex_unlock(&mem_lock);
	mutex_unlock(&block_lock);
	mutex_unlock(&device_hotplug_lock);
}
