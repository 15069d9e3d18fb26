// WHY: one question is asked twice, but the lock that its second answer lets go of is another.

struct port {
	int line;
};

static DEFINE_MUTEX(console_lock);
static DEFINE_MUTEX(list_lock);

bool port_is_console(struct port *port);
void port_set(struct port *port);

void configure(struct port *port)
{
	if (port_is_console(port))
		mutex_lock(&console_lock); // HOLD(abba)
	port_set(port);
	mutex_lock(&list_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&list_lock);
	if (port_is_console(port))
		mutex_unlock(&console_lock);
}

void walk(void)
{
	mutex_lock(&list_lock); // HOLD(abba)
	mutex_lock(&console_lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&console_lock);
	mutex_unlock(&list_lock);
}

static DEFINE_MUTEX(fifo_lock);
static DEFINE_MUTEX(tree_lock);
struct port *next_port(struct port *port);

void move(struct port *port)
{
	if (port_is_console(port))
		mutex_lock(&fifo_lock); // HOLD(moved) HOLD(unlike) HOLD(left)
	port = next_port(port);
	if (port_is_console(port))
		mutex_unlock(&fifo_lock); // FINDING(unlike): unbalanced-lock
	mutex_lock(&tree_lock); // FINDING(moved): lock-order-inversion
	mutex_unlock(&tree_lock);
} // FINDING(left): unbalanced-lock

void climb(void)
{
	mutex_lock(&tree_lock); // HOLD(moved)
	mutex_lock(&fifo_lock); // FINDING(moved): lock-order-inversion
	mutex_unlock(&fifo_lock);
	mutex_unlock(&tree_lock);
}
