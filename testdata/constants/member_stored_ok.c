// WHY: what is stored in a member just before the call keeps the callee from taking the lock.
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
}

void first(struct port *port)
{
	mutex_lock(&a_lock);
	port->dead = true;
	port->users = 0;
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
