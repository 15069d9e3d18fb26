// WHY: who knows no type is given another part of the zeroed object.
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

void *memcpy(void *to, const void *from, size_t size);

static void fill(void *to, const void *from, size_t size)
{
	memcpy(to, from, size);
}

void port_create(const void *from)
{
	struct port *port;

	mutex_lock(&a_lock);
	port = kzalloc(sizeof(*port), GFP_NOFS);
	if (port) {
		fill(&port->id, from, sizeof(port->id));
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
