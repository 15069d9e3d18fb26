// WHY: the callee that reads the member of the zeroed object calls its caller again.
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

static void port_create(int depth);

static void port_add(struct port *port, int depth)
{
	if (depth)
		port_create(depth - 1);
	if (port->owner) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
}

static void port_register(struct port *port, int depth)
{
	port_add(port, depth);
}

static void port_create(int depth)
{
	struct port *port = kzalloc(sizeof(*port), GFP_NOFS);

	if (port) {
		port->id = depth;
		port_register(port, depth);
	}
}

void port_first(int depth)
{
	mutex_lock(&a_lock);
	port_create(depth);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
