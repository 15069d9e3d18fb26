// WHY: a table is copied from another as a whole, and called through the copy.

static DEFINE_MUTEX(list_lock);
static DEFINE_MUTEX(state_lock);

static void takes(void)
{
	mutex_lock(&state_lock);	// FINDING(1): lock-order-inversion
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
	.stop = takes,
};

static const struct device_ops other = {
	.stop = takes_nothing,
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
	mutex_lock(&list_lock);	// HOLD(1)
	first.ops.stop();	// CALL(1)
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);	// HOLD(1)
	mutex_lock(&list_lock);	// FINDING(1): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
