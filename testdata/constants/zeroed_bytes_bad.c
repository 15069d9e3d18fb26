// WHY: who knows no type is given the zeroed object as a whole, and may fill it.
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

void *memcpy(void *to, const void *from, size_t size);

static void fill(void *to, const void *from, size_t size)
{
	memcpy(to, from, size);
}

void port_create(const void *from)
{
	struct port *port;

	mutex_lock(&a_lock); // HOLD(ab)
	port = kzalloc(sizeof(*port), GFP_NOFS);
	if (port) {
		fill(port, from, sizeof(*port));
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
