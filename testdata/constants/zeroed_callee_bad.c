// WHY: what was called before stores into the member of the zeroed object.
// ORDER: a_lock -> b_lock
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
		mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
		mutex_unlock(&b_lock);
	}
}

static void port_init(struct port *port, struct owner *owner)
{
	port->owner = owner;
}

void port_create(struct owner *owner)
{
	struct port *port;

	mutex_lock(&a_lock); // HOLD(ab)
	port = kzalloc(sizeof(*port), GFP_NOFS);
	if (port) {
		port_init(port, owner);
		port_add(port);
	}
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
