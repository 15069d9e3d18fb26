#include "sysfs.h"

static DEFINE_MUTEX(mem_sysfs_mutex);

static int state_store(struct device *dev, struct device_attribute *attr, const char *buf)
{
	return online_pages(dev); // CALL(sysfs)
}

static DEVICE_ATTR(state, 0644, NULL, state_store); // HOLD(sysfs) CALL(sysfs)

void unregister_memory_block(struct device *dev)
{
	mutex_lock(&mem_sysfs_mutex);
	device_unregister(dev); // CALL(sysfs)
	mutex_unlock(&mem_sysfs_mutex);
}
