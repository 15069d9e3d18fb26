// WHY: of another object one member is copied into the zeroed one.
// ORDER: b_lock -> a_lock

struct owner {
	int id;
};

struct port {
	int id;
	struct owner *owner;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void port_add(struct port *port)
{
	if (port->owner) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
}

void port_create(struct port *old)
{
	struct port *port;

	mutex_lock(&a_lock);
	port = kzalloc(sizeof(*port), GFP_NOFS);
	if (port) {
		port->id = old->id;
		port_add(port);
	}
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
