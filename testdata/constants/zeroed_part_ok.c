// WHY: a part of the zeroed object is handed down two calls, and is still what is meant where a reference is taken.
// ORDER: b_lock -> a_lock

struct port {
	struct device dev;
	int id;
};

struct device *get_device(struct device *dev);

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void device_add(struct device *dev)
{
	dev = get_device(dev);
	if (dev->bus) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
}

static void device_register(struct device *dev)
{
	device_add(dev);
}

void port_create(void)
{
	struct port *port;

	mutex_lock(&a_lock);
	port = kzalloc(sizeof(*port), GFP_NOFS);
	if (port) {
		port->id = 1;
		device_register(&port->dev);
	}
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
