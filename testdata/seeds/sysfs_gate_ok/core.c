// WHY: who writes to a block's file holds a reference to it and takes the memory lock; who removes the block holds the memory lock and waits until nobody uses its files. A third lock, which the writer only tries for, keeps the two apart.
// SOURCE: our own reduction of a report of lockdep's of 2019, from Linux 5.1

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

/* Who waited for it here would wait for who removes his file: he starts anew instead. */
int lock_device_hotplug_sysfs(void)
{
	if (mutex_trylock(&device_hotplug_lock))
		return 0;
	msleep(5);
	return restart_syscall();
}

void device_unregister(struct device *dev)
{
	kernfs_remove(dev->state);
}
