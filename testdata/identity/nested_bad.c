// WHY: a lock in a struct in a struct is the inner struct's, whichever object holds that.

struct counter {
	spinlock_t lock;
	int value;
};

struct device {
	struct counter opens;
};

static DEFINE_SPINLOCK(list_lock);

void first(struct device *dev)
{
	spin_lock(&dev->opens.lock); // HOLD(nested)
	spin_lock(&list_lock); // FINDING(nested): lock-order-inversion
	spin_unlock(&list_lock);
	spin_unlock(&dev->opens.lock);
}

void second(struct counter *counter)
{
	spin_lock(&list_lock); // HOLD(nested)
	spin_lock(&counter->lock); // FINDING(nested): lock-order-inversion {{counter.lock}}
	spin_unlock(&counter->lock);
	spin_unlock(&list_lock);
}
