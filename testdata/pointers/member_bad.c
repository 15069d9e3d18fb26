// WHY: the function that a table keeps is called through it while a lock is held.

struct device_ops {
	void (*stop)(void);
};

static DEFINE_MUTEX(list_lock);
static DEFINE_MUTEX(state_lock);

static void really_stop(void)
{
	mutex_lock(&state_lock);	// FINDING(1): lock-order-inversion
	mutex_unlock(&state_lock);
}

static const struct device_ops real_ops = {
	.stop = really_stop,
};

struct device {
	const struct device_ops *ops;
};

void add(struct device *dev)
{
	dev->ops = &real_ops;
}

void stop_all(struct device *dev)
{
	mutex_lock(&list_lock);	// HOLD(1)
	dev->ops->stop();	// CALL(1)
	mutex_unlock(&list_lock);
}

void change(struct device *dev)
{
	mutex_lock(&state_lock);	// HOLD(1)
	mutex_lock(&list_lock);	// FINDING(1): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
