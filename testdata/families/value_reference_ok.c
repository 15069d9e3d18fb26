// WHY: who takes one more reference is given the object back: it is the port's device still, no hub's.
// ORDER: peers_lock -> unit.lock{port.unit}
// ORDER: unit.lock{hub.unit} -> peers_lock
// ORDER: peers_lock -> node.lock{port.node}
// ORDER: node.lock{hub.node} -> peers_lock

struct unit {
	struct device dev;
	int number;
	struct mutex lock;
};

struct node {
	int number;
	struct mutex lock;
};

struct port {
	struct unit unit;
	struct node node;
};

struct hub {
	struct unit unit;
	struct node node;
};

static DEFINE_MUTEX(peers_lock);

/* Not a name that a rule knows: what it returns is read. */
static struct unit *hold(struct unit *unit)
{
	return unit ? container_of(get_device(&unit->dev), struct unit, dev) : NULL;
}

static void add(struct unit *unit)
{
	unit = hold(unit);
	if (!unit)
		return;
	mutex_lock(&unit->lock); // EXCUSED(units): different-refinements
	mutex_unlock(&unit->lock);
}

static void init(struct node *node)
{
	node = (struct node *)kobject_get(node);
	node = (struct node *)of_node_get(node);
	node = (struct node *)fwnode_handle_get(node);
	mutex_lock(&node->lock); // EXCUSED(nodes): different-refinements
	mutex_unlock(&node->lock);
}

void add_port(struct port *port)
{
	mutex_lock(&peers_lock);
	add(&port->unit);
	init(&port->node);
	mutex_unlock(&peers_lock);
}

void change(struct hub *hub)
{
	mutex_lock(&hub->unit.lock);
	mutex_lock(&peers_lock); // EXCUSED(units): different-refinements
	mutex_unlock(&peers_lock);
	mutex_unlock(&hub->unit.lock);
}

void change_node(struct hub *hub)
{
	mutex_lock(&hub->node.lock);
	mutex_lock(&peers_lock); // EXCUSED(nodes): different-refinements
	mutex_unlock(&peers_lock);
	mutex_unlock(&hub->node.lock);
}
