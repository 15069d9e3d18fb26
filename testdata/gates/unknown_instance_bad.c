// WHY: both tasks hold the lock of a host. Where it is the same host's they never meet; that is not known.

static DEFINE_MUTEX(clients_lock);

struct host {
	struct mutex devices_lock;
};

struct device {
	struct mutex subdevs_lock;
};

void attach(struct host *host, struct device *device)
{
	mutex_lock(&host->devices_lock);
	mutex_lock(&clients_lock); // HOLD(abba)
	mutex_lock(&device->subdevs_lock); // FINDING(abba): lock-order-inversion CONFIDENCE(abba): medium
	mutex_unlock(&device->subdevs_lock);
	mutex_unlock(&clients_lock);
	mutex_unlock(&host->devices_lock);
}

void detach(struct host *host, struct device *device)
{
	mutex_lock(&host->devices_lock);
	mutex_lock(&device->subdevs_lock); // HOLD(abba)
	mutex_lock(&clients_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&clients_lock);
	mutex_unlock(&device->subdevs_lock);
	mutex_unlock(&host->devices_lock);
}
