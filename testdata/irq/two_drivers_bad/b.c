#include "port.h"

static int b_interrupt(int irq, void *data)
{
	struct port *port = data;

	spin_lock(&port->lock); // FINDING(irq): irq-inversion {{in an interrupt}}
	spin_unlock(&port->lock);
	return 1;
}

void b_probe(struct port *port)
{
	request_irq(4, b_interrupt, 0, "b", port); // CALL(irq)
}

void b_set(struct port *port)
{
	mutex_lock(&port->mutex);
	spin_lock(&port->lock); // FINDING(irq): irq-inversion {{with interrupts on}}
	spin_unlock(&port->lock);
	mutex_unlock(&port->mutex);
}
