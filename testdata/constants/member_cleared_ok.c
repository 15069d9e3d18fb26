// WHY: what was stored in a member is still there: the call between writes to another one.
// ORDER: b_lock -> a_lock

struct port {
	bool dead;
	int users;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void revive(struct port *port)
{
	port->users = 0;
}

static void put(struct port *port)
{
	if (!port->dead) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
}

void first(struct port *port)
{
	mutex_lock(&a_lock);
	port->dead = true;
	revive(port);
	put(port);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock);
	mutex_lock(&a_lock);
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
