// WHY: only the other of two handlers is passed on.

struct port {
	spinlock_t lock;
	struct mutex mutex;
	int shared;
};

static int alone(int irq, void *data)
{
	return 1;
}

static int together(int irq, void *data)
{
	struct port *p = data;

	spin_lock(&p->lock);
	spin_unlock(&p->lock);
	return 1;
}

static int port_request(struct port *p, int (*handler)(int, void *))
{
	return request_irq(4, handler, 0, "port", p);
}

int (*port_slow)(int, void *) = together;

int port_start(struct port *p)
{
	int (*handler)(int, void *) = alone;

	if (p->shared)
		handler = 0;
	return port_request(p, handler);
}

void port_set(struct port *p)
{
	mutex_lock(&p->mutex);
	spin_lock(&p->lock);
	spin_unlock(&p->lock);
	mutex_unlock(&p->mutex);
}
