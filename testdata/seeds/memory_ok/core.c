#include "hotplug.h"

DEFINE_MUTEX(device_hotplug_lock);

int device_register(struct device *dev)
{
	int ret;

	device_lock(dev);
	ret = driver_probe_device(dev);
	device_unlock(dev);
	return ret;
}

int device_online(struct device *dev)
{
	int ret = 0;

	device_lock(dev);
	if (dev->offline) {
		ret = dev->bus->online(dev);
		if (!ret)
			dev->offline = false;
	}
	device_unlock(dev);
	return ret;
}

int online_store(struct device *dev)
{
	int ret;

	mutex_lock(&device_hotplug_lock);
	ret = device_online(dev);
	mutex_unlock(&device_hotplug_lock);
	return ret;
}
