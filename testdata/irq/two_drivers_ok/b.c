#include "port.h"

static int b_interrupt(int irq, void *data)
{
	struct port *port = data;

	spin_lock(&port->lock);
	spin_unlock(&port->lock);
	return 1;
}

void b_probe(struct port *port)
{
	request_irq(4, b_interrupt, 0, "b", port);
}

void b_set(struct port *port)
{
	mutex_lock(&port->mutex);
	spin_lock_irq(&port->lock);
	spin_unlock_irq(&port->lock);
	mutex_unlock(&port->mutex);
}
