// WHY: a function that lets go of its lock before it calls who may call it again waits for nobody.

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

	mutex_lock(&ports_lock);
	mutex_unlock(&ports_lock);
	error = attach(port); // NO-FINDING: nothing is held
	return error;
}

static int drop(struct port *port)
{
	mutex_lock(&names_lock);
	port->bridged = 0;
	mutex_unlock(&names_lock);
	return 0;
}

int rename_port(struct port *port)
{
	int error = 0;

	mutex_lock(&names_lock);
	mutex_unlock(&names_lock);
	if (port->bridged)
		error = drop(port);
	return error;
}
