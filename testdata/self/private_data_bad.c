// WHY: what a pointer to no type leads to is known by who uses it, two calls up as well: the lock that is asked for is the one that is held.

struct file {
	void *private;
};

struct port {
	spinlock_t lock;
	int errors;
};

static int port_read(struct port *port)
{
	int errors;

	spin_lock(&port->lock); // FINDING(same): self-deadlock CONFIDENCE(same): high
	errors = port->errors;
	spin_unlock(&port->lock);
	return errors;
}

static int update(struct file *file)
{
	struct port *port = file->private;

	return port_read(port); // CALL(same)
}

static int poll(struct file *file)
{
	return update(file); // CALL(same)
}

int port_interrupt(struct file *file)
{
	struct port *port = file->private;
	int errors;

	spin_lock(&port->lock); // HOLD(same)
	errors = poll(file); // CALL(same)
	spin_unlock(&port->lock);
	return errors;
}
