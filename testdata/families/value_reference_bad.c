// WHY: who is given another object than he passed may lock any of its type.

struct unit {
	struct mutex lock;
	struct unit *above;
};

struct port {
	struct unit unit;
};

struct hub {
	struct unit unit;
};

static DEFINE_MUTEX(peers_lock);

static struct unit *top(struct unit *unit)
{
	return unit->above ? unit->above : NULL;
}

static void add(struct unit *unit)
{
	unit = top(unit);
	if (!unit)
		return;
	mutex_lock(&unit->lock); // FINDING(above): lock-order-inversion
	mutex_unlock(&unit->lock);
}

void add_port(struct port *port)
{
	mutex_lock(&peers_lock); // HOLD(above)
	add(&port->unit);
	mutex_unlock(&peers_lock);
}

void change(struct hub *hub)
{
	mutex_lock(&hub->unit.lock); // HOLD(above)
	mutex_lock(&peers_lock); // FINDING(above): lock-order-inversion
	mutex_unlock(&peers_lock);
	mutex_unlock(&hub->unit.lock);
}
