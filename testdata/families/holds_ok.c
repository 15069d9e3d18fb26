// WHY: who calls these functions holds a lock, as the comments before them say; so does who takes the two locks the other way round.

static DEFINE_MUTEX(device_hotplug_lock);
static DEFINE_MUTEX(mem_lock);
static DEFINE_MUTEX(block_lock);

static void mem_then_block(void)
{
	mutex_lock(&mem_lock); // EXCUSED(hotplug): gate-lock
	mutex_lock(&block_lock); // EXCUSED(hotplug): gate-lock
	mutex_unlock(&block_lock);
	mutex_unlock(&mem_lock);
}

/*
 * The caller must call lock_device_hotplug() to serialize hotplug
 * and online/offline operations.
 */
void __remove_memory(void)
{
	mem_then_block();
}

/* requires device_hotplug_lock, see add_memory_resource() */
int __add_memory(void)
{
	mutex_lock(&mem_lock);
	mutex_lock(&block_lock);
	mutex_unlock(&block_lock);
	mutex_unlock(&mem_lock);
	return 0;
}

/* The caller must
 * call lock_device_hotplug() */
int add_memory_resource(void)
{
	mutex_lock(&mem_lock);
	mutex_lock(&block_lock);
	mutex_unlock(&block_lock);
	mutex_unlock(&mem_lock);
	return 0;
}

/**
 * device_online - Bring the device back online.
 *
 * Call under device_hotplug_lock.
 */
int device_online(void)
{
	mutex_lock(&mem_lock);
	mutex_lock(&block_lock);
	mutex_unlock(&block_lock);
	mutex_unlock(&mem_lock);
	return 0;
}

/* Call under device_hotplug_lock. */
int device_offline(void)
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
