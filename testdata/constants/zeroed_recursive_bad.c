// WHY: the callee that reads the member calls its caller again, which has stored something there.
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

extern struct owner *first_owner;

static void port_create(int depth);

static void port_add(struct port *port, int depth)
{
	if (depth)
		port_create(depth - 1);
	if (port->owner) {
		mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
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
		port->owner = first_owner;
		port_register(port, depth);
	}
}

void port_first(int depth)
{
	mutex_lock(&a_lock); // HOLD(ab)
	port_create(depth);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
