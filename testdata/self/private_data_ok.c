// WHY: what the pointer to no type leads to is the lock of another file.

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

	spin_lock(&port->lock);
	errors = port->errors;
	spin_unlock(&port->lock);
	return errors;
}

static int update(struct file *file)
{
	struct port *port = file->private;

	return port_read(port);
}

static int poll(struct file *file)
{
	return update(file);
}

int port_interrupt(struct file *file, struct file *other)
{
	struct port *port = file->private;
	int errors;

	spin_lock(&port->lock);
	errors = poll(other);
	spin_unlock(&port->lock);
	return errors;
}
