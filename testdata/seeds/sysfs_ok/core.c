// WHY: who removes a block waits until nobody uses its files before he takes the memory lock; it needs no third lock then.
// SOURCE: our own reduction of Linux 5.3 ("mm/memory_hotplug: remove memory block devices before arch_remove_memory()")

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
