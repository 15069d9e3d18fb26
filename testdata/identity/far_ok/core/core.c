#include "../port.h"

void port_use(struct port *port)
{
	spin_lock(&port->lock);
	spin_unlock(&port->lock);
}
