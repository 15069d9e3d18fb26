// WHY: a helper calls by a pointer who lets go of the lock for a while only, and takes it back.

struct port;

struct port_ops {
	void (*start)(struct port *p);
};

struct port {
	spinlock_t lock;
	const struct port_ops *ops;
	int queued;
};

static void queue(struct port *p)
{
	p->queued++;
	p->ops->start(p);
}

void send_two(struct port *p)
{
	spin_lock_irq(&p->lock); // HOLD(again)
	queue(p);
	spin_lock_irq(&p->lock); // FINDING(again): self-deadlock
	queue(p);
	spin_unlock_irq(&p->lock);
}

static void serial_start(struct port *p)
{
	spin_unlock_irq(&p->lock);
	p->queued = 0;
	spin_lock_irq(&p->lock);
}

const struct port_ops serial_ops = {
	.start = serial_start,
};
