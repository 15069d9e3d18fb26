// WHY: who writes to a block's file holds a reference to it and takes the memory lock; who removes the block holds the memory lock and waits until nobody uses its files.
// SOURCE: our own reduction of a report of lockdep's of 2019, without the lock that kept Linux 5.1 from it

#include "sysfs.h"

static DEFINE_MUTEX(device_hotplug_lock);

void lock_device_hotplug(void)
{
	mutex_lock(&device_hotplug_lock);
}

void unlock_device_hotplug(void)
{
	mutex_unlock(&device_hotplug_lock);
}

void device_unregister(struct device *dev)
{
	kernfs_remove(dev->state); // CALL(sysfs)
}
