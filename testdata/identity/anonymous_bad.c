// WHY: a lock in a member without a struct name of its own belongs to the named struct around it.
// ORDER: device.state.lock -> list_lock
// ORDER: list_lock -> device.state.lock

struct device {
	struct {
		spinlock_t lock;
		int value;
	} state;
};

static DEFINE_SPINLOCK(list_lock);

void first(struct device *dev)
{
	spin_lock(&dev->state.lock); // HOLD(anonymous)
	spin_lock(&list_lock); // FINDING(anonymous): lock-order-inversion
	spin_unlock(&list_lock);
	spin_unlock(&dev->state.lock);
}

void second(struct device *device)
{
	spin_lock(&list_lock); // HOLD(anonymous)
	spin_lock(&device->state.lock); // FINDING(anonymous): lock-order-inversion
	spin_unlock(&device->state.lock);
	spin_unlock(&list_lock);
}
