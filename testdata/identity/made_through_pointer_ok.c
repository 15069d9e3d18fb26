// WHY: the pointer is set to a lock of another struct too, so the member does not tell which lock it is.
// ORDER: none

struct bus {
	struct mutex lock;
};

struct hcd {
	struct mutex *address0_mutex;
};

static DEFINE_MUTEX(hub_lock);

int create(struct hcd *hcd, struct bus *bus)
{
	if (bus) {
		hcd->address0_mutex = &bus->lock;
		return 0;
	}
	hcd->address0_mutex = kmalloc(sizeof(*hcd->address0_mutex), GFP_KERNEL);
	if (!hcd->address0_mutex)
		return -ENOMEM;
	mutex_init(hcd->address0_mutex);
	return 0;
}

void reset(struct hcd *hcd)
{
	mutex_lock(hcd->address0_mutex);
	mutex_lock(&hub_lock); // NO-FINDING: under which lock is not known
	mutex_unlock(&hub_lock);
	mutex_unlock(hcd->address0_mutex);
}

void resume(struct hcd *hcd)
{
	mutex_lock(&hub_lock);
	mutex_lock(hcd->address0_mutex);
	mutex_unlock(hcd->address0_mutex);
	mutex_unlock(&hub_lock);
}
