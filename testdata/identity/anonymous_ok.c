// WHY: a lock in an anonymous union is the named struct's own member.
// ORDER: device.lock -> list_lock
// ORDER: list_lock -> device.state.lock

struct device {
	struct {
		spinlock_t lock;
		int value;
	} state;
	union {
		spinlock_t lock;
		long pad;
	};
};

static DEFINE_SPINLOCK(list_lock);

void first(struct device *dev)
{
	spin_lock(&dev->lock);
	spin_lock(&list_lock);
	spin_unlock(&list_lock);
	spin_unlock(&dev->lock);
}

void second(struct device *device)
{
	spin_lock(&list_lock);
	spin_lock(&device->state.lock); // NO-FINDING: not the lock of the union
	spin_unlock(&device->state.lock);
	spin_unlock(&list_lock);
}
