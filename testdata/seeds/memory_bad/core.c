#include "hotplug.h"

int device_register(struct device *dev)
{
	int ret;

	device_lock(dev); // FINDING(memory): lock-order-inversion {{device.mutex}} CONFIDENCE(memory): medium
	ret = driver_probe_device(dev);
	device_unlock(dev);
	return ret;
}

int device_online(struct device *dev)
{
	int ret = 0;

	device_lock(dev); // HOLD(memory)
	if (dev->offline) {
		ret = dev->bus->online(dev); // CALL(memory)
		if (!ret)
			dev->offline = false;
	}
	device_unlock(dev);
	return ret;
}
