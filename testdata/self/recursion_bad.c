// WHY: a function that is called again by whom it calls, on some condition, while it holds its lock is not believed to be; one that is called always is.

struct port {
	int bridged;
};

static DEFINE_MUTEX(ports_lock);
static DEFINE_MUTEX(names_lock);

int enable(struct port *port);

static int attach(struct port *port)
{
	if (port->bridged)
		return enable(port);
	return 0;
}

int enable(struct port *port)
{
	int error;

	mutex_lock(&ports_lock); // HOLD(again) FINDING(again): self-deadlock CONFIDENCE(again): low
	error = attach(port);
	mutex_unlock(&ports_lock);
	return error;
}

static int drop(struct port *port)
{
	mutex_lock(&names_lock); // FINDING(once): self-deadlock CONFIDENCE(once): high
	port->bridged = 0;
	mutex_unlock(&names_lock);
	return 0;
}

int rename_port(struct port *port)
{
	int error = 0;

	mutex_lock(&names_lock); // HOLD(once)
	if (port->bridged)
		error = drop(port);
	mutex_unlock(&names_lock);
	return error;
}
