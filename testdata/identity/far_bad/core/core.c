#include "../port.h"

void port_use(struct port *port)
{
	spin_lock(&port->lock); // FINDING(far): lock-order-inversion  FINDING(near): lock-order-inversion
	spin_unlock(&port->lock);
}
