// WHY: a member decides in the callee before it is written there: what the caller stored counts.
// ORDER: b_lock -> a_lock

struct port {
	bool dead;
	int users;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void put(struct port *port)
{
	if (!port->dead) {
		mutex_lock(&b_lock);
		mutex_unlock(&b_lock);
	}
	port->dead = false;
}

void first(struct port *port)
{
	mutex_lock(&a_lock);
	port->dead = true;
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
