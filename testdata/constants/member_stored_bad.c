// WHY: what is stored in a member just before the call has the callee take the lock.
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
	if (!port->dead) {
		mutex_lock(&b_lock); // FINDING(ab): lock-order-inversion
		mutex_unlock(&b_lock);
	}
}

void first(struct port *port)
{
	mutex_lock(&a_lock); // HOLD(ab)
	port->dead = false;
	port->users = 0;
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
