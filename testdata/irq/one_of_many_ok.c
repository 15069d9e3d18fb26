// WHY: of many that a pointer may mean each is called for some port: it keeps the interrupts away that take its lock.

struct port;

struct port_ops {
	void (*startup)(struct port *port);
	void (*shutdown)(struct port *port);
};

struct port {
	spinlock_t lock;
	struct mutex mutex;
	const struct port_ops *ops;
};

static int fast_interrupt(int irq, void *data)
{
	struct port *port = data;

	spin_lock(&port->lock);
	spin_unlock(&port->lock);
	return 1;
}

static void fast_startup(struct port *port)
{
	spin_lock_irq(&port->lock);
	spin_unlock_irq(&port->lock);
	request_irq(4, fast_interrupt, 0, "fast", port);
}

static void slow_startup(struct port *port)
{
}

static const struct port_ops fast_ops = { .startup = fast_startup };
static const struct port_ops slow_ops = { .startup = slow_startup };

void port_open(struct port *port)
{
	mutex_lock(&port->mutex);
	port->ops->startup(port);
	mutex_unlock(&port->mutex);
}
