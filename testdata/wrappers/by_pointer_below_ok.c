// WHY: a helper lets go of its caller's lock by a pointer, and of what its taking switched off.

struct port;

struct port_ops {
	void (*start_and_unlock)(struct port *p);
};

struct port {
	spinlock_t lock;
	struct mutex config;
	const struct port_ops *ops;
	int queued;
};

static void queue_and_unlock(struct port *p)
	__releases(&p->lock)
{
	p->queued++;
	p->ops->start_and_unlock(p);
}

void send_two(struct port *p)
{
	spin_lock_irq(&p->lock);
	queue_and_unlock(p);
	spin_lock_irq(&p->lock); // NO-FINDING: it is taken anew
	queue_and_unlock(p);
	mutex_lock(&p->config); // NO-FINDING: interrupts are on again
	mutex_unlock(&p->config);
}

static void serial_start(struct port *p)
{
	p->queued = 0;
	spin_unlock_irq(&p->lock);
}

static void parallel_start(struct port *p)
{
	spin_unlock_irq(&p->lock);
	p->queued = 0;
}

const struct port_ops serial_ops = {
	.start_and_unlock = serial_start,
};

const struct port_ops parallel_ops = {
	.start_and_unlock = parallel_start,
};
