// WHY: the table that the object is given keeps another function, which takes nothing; the one that does is in a table of another struct.

struct device_ops {
	void (*stop)(void);
};

static DEFINE_MUTEX(list_lock);
static DEFINE_MUTEX(state_lock);

static void really_stop(void)
{
	mutex_lock(&state_lock);
	mutex_unlock(&state_lock);
}

struct driver_ops {
	void (*stop)(void);
};

static const struct driver_ops driver_ops = {
	.stop = really_stop,
};

static void hardly_stop(void)
{
}

static const struct device_ops real_ops = {
	.stop = hardly_stop,
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
	mutex_lock(&list_lock);
	dev->ops->stop();
	mutex_unlock(&list_lock);
}

void change(struct device *dev)
{
	mutex_lock(&state_lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
