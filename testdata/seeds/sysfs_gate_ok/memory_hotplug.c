#include "sysfs.h"

static DEFINE_STATIC_PERCPU_RWSEM(mem_hotplug_lock);

int online_pages(struct device *dev)
{
	int ret;

	percpu_down_write(&mem_hotplug_lock); // EXCUSED(sysfs): gate-lock
	ret = online_pages_range(dev);
	percpu_up_write(&mem_hotplug_lock);
	return ret;
}

void remove_memory(struct device *dev)
{
	lock_device_hotplug();
	percpu_down_write(&mem_hotplug_lock);
	unregister_memory_block(dev);
	percpu_up_write(&mem_hotplug_lock);
	unlock_device_hotplug();
}
