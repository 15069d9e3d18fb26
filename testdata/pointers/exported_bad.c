// WHY: a table keeps a function that an export declares once more, as some object of its own type.

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

#define EXPORT_SYMBOL(symbol) extern typeof(symbol) symbol;

EXPORT_SYMBOL(takes);
EXPORT_SYMBOL(takes_nothing);

struct device_ops {
	void (*stop)(void);
};

static const struct device_ops ops = {
	.stop = takes,
};

void stop_all(const struct device_ops *given)
{
	const struct device_ops *all = given ? given : &ops;

	mutex_lock(&list_lock);	// HOLD(1)
	all->stop();	// CALL(1)
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);	// HOLD(1)
	mutex_lock(&list_lock);	// FINDING(1): lock-order-inversion
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
