// WHY: no comment says that callers hold the lock: that of another function of the name, in another kernel, is not meant.

static DEFINE_MUTEX(device_hotplug_lock);
static DEFINE_MUTEX(mem_lock);
static DEFINE_MUTEX(block_lock);

/* Bring it back online. */
int device_online(void)
{
	mutex_lock(&mem_lock); // FINDING(hotplug): lock-order-inversion
	mutex_lock(&block_lock); // FINDING(hotplug): lock-order-inversion
	mutex_unlock(&block_lock);
	mutex_unlock(&mem_lock);
	return 0;
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
