// WHY: the handler is one of two that a variable is set to, and a helper passes it on.

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

	spin_lock(&p->lock); // FINDING(irq): irq-inversion {{in an interrupt}}
	spin_unlock(&p->lock);
	return 1;
}

static int port_request(struct port *p, int (*handler)(int, void *))
{
	return request_irq(4, handler, 0, "port", p);
}

int port_start(struct port *p)
{
	int (*handler)(int, void *) = alone;

	if (p->shared)
		handler = together;
	return port_request(p, handler); // CALL(irq)
}

void port_set(struct port *p)
{
	mutex_lock(&p->mutex);
	spin_lock(&p->lock); // FINDING(irq): irq-inversion {{with interrupts on}} CONFIDENCE(irq): high
	spin_unlock(&p->lock);
	mutex_unlock(&p->mutex);
}
