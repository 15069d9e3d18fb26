// WHY: the table keeps another function; the one that takes the lock is exported, and called by nobody.

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

#define EXPORT_SYMBOL(symbol) extern typeof(symbol) symbol;

EXPORT_SYMBOL(takes);
EXPORT_SYMBOL(takes_nothing);

struct device_ops {
	void (*stop)(void);
};

static const struct device_ops ops = {
	.stop = takes_nothing,
};

void stop_all(const struct device_ops *given)
{
	const struct device_ops *all = given ? given : &ops;

	mutex_lock(&list_lock);
	all->stop();
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
