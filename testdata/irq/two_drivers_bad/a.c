// WHY: of the drivers that have ports, the one whose interrupt takes the lock that it holds itself is told of.
#include "port.h"

void a_set(struct port *port)
{
	mutex_lock(&port->mutex);
	spin_lock(&port->lock); // NO-FINDING: the other driver's own is nearer
	spin_unlock(&port->lock);
	mutex_unlock(&port->mutex);
}
