// WHY: both tasks hold the lock of the one host, and never meet.

static DEFINE_MUTEX(clients_lock);

struct host {
	struct mutex devices_lock;
};

static struct host the_host;

struct device {
	struct mutex subdevs_lock;
};

void attach(struct device *device)
{
	mutex_lock(&the_host.devices_lock);
	mutex_lock(&clients_lock);
	mutex_lock(&device->subdevs_lock); // EXCUSED(abba): gate-lock
	mutex_unlock(&device->subdevs_lock);
	mutex_unlock(&clients_lock);
	mutex_unlock(&the_host.devices_lock);
}

void detach(struct device *device)
{
	mutex_lock(&the_host.devices_lock);
	mutex_lock(&device->subdevs_lock);
	mutex_lock(&clients_lock); // EXCUSED(abba): gate-lock
	mutex_unlock(&clients_lock);
	mutex_unlock(&device->subdevs_lock);
	mutex_unlock(&the_host.devices_lock);
}
