#include "sysfs.h"

static DEFINE_MUTEX(mem_sysfs_mutex);

static int state_store(struct device *dev, struct device_attribute *attr, const char *buf)
{
	int ret = lock_device_hotplug_sysfs();

	if (ret)
		return ret;
	ret = online_pages(dev);
	unlock_device_hotplug();
	return ret;
}

static DEVICE_ATTR(state, 0644, NULL, state_store);

void unregister_memory_block(struct device *dev)
{
	mutex_lock(&mem_sysfs_mutex);
	device_unregister(dev);
	mutex_unlock(&mem_sysfs_mutex);
}
