// WHY: two members of one struct type are not each other's lock.
// ORDER: counter.lock{device.opens} -> list_lock
// ORDER: list_lock -> counter.lock{device.closes}

struct counter {
	spinlock_t lock;
	int value;
};

struct device {
	struct counter opens;
	struct counter closes;
};

static DEFINE_SPINLOCK(list_lock);

void first(struct device *dev)
{
	spin_lock(&dev->opens.lock);
	spin_lock(&list_lock);
	spin_unlock(&list_lock);
	spin_unlock(&dev->opens.lock);
}

void second(struct device *dev)
{
	spin_lock(&list_lock);
	spin_lock(&dev->closes.lock); // NO-FINDING: not the opens' lock
	spin_unlock(&dev->closes.lock);
	spin_unlock(&list_lock);
}
