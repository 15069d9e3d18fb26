// WHY: the part of the zeroed object that is handed down leads to another object.
// ORDER: a_lock -> b_lock
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
	dev = dev->parent;
	if (dev->bus) {
		mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
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

	mutex_lock(&a_lock); // HOLD(ab)
	port = kzalloc(sizeof(*port), GFP_NOFS);
	if (port) {
		port->id = 1;
		device_register(&port->dev);
	}
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
