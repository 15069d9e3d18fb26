// WHY: the member far away is another one, of the same type.

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
	void (*start)(void);
	void (*stop)(void);
};

struct device { const struct device_ops *ops; };
struct port { struct device *device; };
struct hub { struct port *port; };
struct bus { struct hub *hub; };
struct host { struct bus *bus; };
struct machine { struct host *host; };

static void none(void)
{
}

static const struct device_ops one = { .start = none, .stop = takes };
static const struct device_ops two = { .start = none, .stop = takes };

void add(struct device *device, int second)
{
	device->ops = second ? &two : &one;
}

void stop_all(struct machine **machine)
{
	mutex_lock(&list_lock);
	(*machine)->host->bus->hub->port->device->ops->start();
	mutex_unlock(&list_lock);
}

void change(void)
{
	mutex_lock(&state_lock);
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	mutex_unlock(&state_lock);
}
