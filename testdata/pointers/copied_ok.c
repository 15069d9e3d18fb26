// WHY: the table that is copied keeps another function.

static DEFINE_MUTEX(list_lock);
static DEFINE_MUTEX(state_lock);

static void takes(void)
{
	mutex_lock(&state_lock);
	mutex_unlock(&state_lock);
}

static void takes_nothing(void)
{
}

struct device_ops {
	void (*stop)(void);
	int flags;
};

struct device {
	struct device_ops ops;
};

static struct device first;

static const struct device_ops template = {
	.stop = takes_nothing,
};

static const struct device_ops other = {
	.stop = takes,
};

int is_other(const struct device_ops *ops)
{
	return ops == &other;
}

void set_up(void)
{
	first.ops = template;
	first.ops.flags = 1;
}

void stop_all(void)
{
	mutex_lock(&list_lock);
	first.ops.stop();
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
