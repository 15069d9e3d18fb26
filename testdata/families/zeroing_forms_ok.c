// WHY: each of these returns zeroed memory: a member of it is zero until something is stored there.
// ORDER: b_lock -> a_lock
// ORDER: a_lock -> fs_reclaim

struct owner {
	int id;
};

struct port {
	int id;
	struct owner *owner;
};

static struct kmem_cache *cache;

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void port_add(struct port *port)
{
	if (port->owner) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
}

void with_kzalloc(struct device *dev)
{
	struct port *port;

	mutex_lock(&a_lock);
	port = kzalloc(sizeof(*port), GFP_NOFS);
	if (port)
		port_add(port);
	mutex_unlock(&a_lock);
}

void with_kzalloc_node(struct device *dev)
{
	struct port *port;

	mutex_lock(&a_lock);
	port = kzalloc_node(sizeof(*port), GFP_NOFS, 0);
	if (port)
		port_add(port);
	mutex_unlock(&a_lock);
}

void with_kvzalloc(struct device *dev)
{
	struct port *port;

	mutex_lock(&a_lock);
	port = kvzalloc(sizeof(*port), GFP_NOFS);
	if (port)
		port_add(port);
	mutex_unlock(&a_lock);
}

void with_vzalloc(struct device *dev)
{
	struct port *port;

	mutex_lock(&a_lock);
	port = vzalloc(sizeof(*port));
	if (port)
		port_add(port);
	mutex_unlock(&a_lock);
}

void with_kmem_cache_zalloc(struct device *dev)
{
	struct port *port;

	mutex_lock(&a_lock);
	port = kmem_cache_zalloc(cache, GFP_NOFS);
	if (port)
		port_add(port);
	mutex_unlock(&a_lock);
}

void with_devm_kzalloc(struct device *dev)
{
	struct port *port;

	mutex_lock(&a_lock);
	port = devm_kzalloc(dev, sizeof(*port), GFP_NOFS);
	if (port)
		port_add(port);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
