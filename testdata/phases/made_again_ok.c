// WHY: who starts the device makes the commands' lock, which nobody can hold when he asks for it.

struct device {
	spinlock_t lock;
	spinlock_t command_lock;
	int commands;
};

void device_start(struct device *dev)
{
	spin_lock(&dev->lock);
	spin_lock_init(&dev->command_lock);
	dev->commands = 0;
	spin_lock(&dev->command_lock); // EXCUSED(abba): not-yet-published
	dev->commands++;
	spin_unlock(&dev->command_lock);
	spin_unlock(&dev->lock);
}

void device_command(struct device *dev)
{
	spin_lock(&dev->command_lock);
	spin_lock(&dev->lock); // EXCUSED(abba): not-yet-published
	spin_unlock(&dev->lock);
	spin_unlock(&dev->command_lock);
}
