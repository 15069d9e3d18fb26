// WHY: a mutex is allocated by itself and made through the pointer that a struct keeps: it goes by that member.
// ORDER: hcd.address0_mutex -> hub_lock
// ORDER: hub_lock -> hcd.address0_mutex

struct hcd {
	struct mutex *address0_mutex;
};

static DEFINE_MUTEX(hub_lock);

int create(struct hcd *hcd, struct hcd *primary)
{
	if (primary) {
		hcd->address0_mutex = primary->address0_mutex;
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
	mutex_lock(hcd->address0_mutex); // HOLD(abba)
	mutex_lock(&hub_lock); // FINDING(abba): lock-order-inversion {{hub_lock}}
	mutex_unlock(&hub_lock);
	mutex_unlock(hcd->address0_mutex);
}

void resume(struct hcd *hcd)
{
	mutex_lock(&hub_lock); // HOLD(abba)
	mutex_lock(hcd->address0_mutex); // FINDING(abba): lock-order-inversion {{hcd.address0_mutex}}
	mutex_unlock(hcd->address0_mutex);
	mutex_unlock(&hub_lock);
}
