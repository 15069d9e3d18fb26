// WHY: one question is asked twice around a lock, of a function, an inline function and a macro: who writes so relies on one answer.
// ORDER: list_lock -> console_lock

struct port {
	int line;
	unsigned int flags;
	struct console *console;
};

struct console {
	int index;
};

#define is_console_of(port) \
	((port)->console && (port)->console->index == (port)->line)

static DEFINE_MUTEX(console_lock);
static DEFINE_MUTEX(list_lock);

bool port_is_console(struct port *port);
void port_set(struct port *port);

static inline bool port_is_quiet(struct port *port)
{
	return port->flags & 4;
}

static void list(void)
{
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
}

void configure(struct port *port)
{
	if (port_is_console(port))
		mutex_lock(&console_lock);
	port_set(port);
	if (port_is_console(port))
		mutex_unlock(&console_lock);
	list();
}

void startup(struct port *port)
{
	if (!port_is_quiet(port))
		mutex_lock(&console_lock);
	port_set(port);
	if (!port_is_quiet(port))
		mutex_unlock(&console_lock);
	list();
}

void resume(struct port *port)
{
	if (is_console_of(port))
		mutex_lock(&console_lock);
	port_set(port);
	if (is_console_of(port))
		mutex_unlock(&console_lock);
	list();
}

void walk(void)
{
	mutex_lock(&list_lock);
	mutex_lock(&console_lock);
	mutex_unlock(&console_lock);
	mutex_unlock(&list_lock);
}

struct port *next_port(struct port *port);

void each(struct port *first)
{
	struct port *port = next_port(first);
	int err = 0;

retry:
	if (!port_is_quiet(port)) {
		err = port->line;
		if (err)
			goto out;
		mutex_lock(&console_lock);
	}
	port_set(port);
	if (!port_is_quiet(port))
		mutex_unlock(&console_lock);
out:
	list();
	if (err > 1)
		goto retry;
}
