// WHY: the callee asks for a member that it has written before: what the caller stored does not count.
// ORDER: a_lock -> b_lock
// ORDER: b_lock -> a_lock

struct port {
	bool dead;
	int users;
};

static DEFINE_MUTEX(a_lock);
static DEFINE_MUTEX(b_lock);

static void put(struct port *port)
{
	port->dead = false;
	if (!port->dead) {
		mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
		mutex_unlock(&b_lock);
	}
}

void first(struct port *port)
{
	mutex_lock(&a_lock); // HOLD(ab)
	port->dead = true;
	put(port);
	mutex_unlock(&a_lock);
}

void opposite(void)
{
	mutex_lock(&b_lock); // HOLD(ab)
	mutex_lock(&a_lock); // FINDING(ab): lock-order-inversion
	mutex_unlock(&a_lock);
	mutex_unlock(&b_lock);
}
