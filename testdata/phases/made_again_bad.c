// WHY: on one of its ways he has only looked at the lock, and on the other passed the device on.

struct device {
	spinlock_t lock;
	spinlock_t command_lock;
	int commands;
};

static void announce(struct device *dev);

void device_start(struct device *dev, int again)
{
	spin_lock(&dev->lock); // HOLD(abba)
	if (!again) {
		spin_lock_init(&dev->command_lock);
		announce(dev);
	}
	spin_lock(&dev->command_lock); // FINDING(abba): lock-order-inversion
	dev->commands++;
	spin_unlock(&dev->command_lock);
	spin_unlock(&dev->lock);
}

void device_command(struct device *dev)
{
	spin_lock(&dev->command_lock); // HOLD(abba)
	spin_lock(&dev->lock); // FINDING(abba): lock-order-inversion
	spin_unlock(&dev->lock);
	spin_unlock(&dev->command_lock);
}
