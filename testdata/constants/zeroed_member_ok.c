// WHY: a new object is zeroed: a member that nobody has stored into keeps the callee from taking the lock.
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

void port_create(struct owner *owner)
{
	struct port *port;

	mutex_lock(&a_lock);
	port = kzalloc(sizeof(*port), GFP_NOFS);
	if (port) {
		struct port *alias = port;

		alias->id = owner->id;
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
