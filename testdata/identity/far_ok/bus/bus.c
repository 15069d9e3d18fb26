#include "../port.h"

void port_use(struct port *port);

DEFINE_SPINLOCK(bus_lock);
DEFINE_SPINLOCK(near_lock);

void bus_use(struct port *port)
{
	port_use(port);
}

void bus_near(struct port *port)
{
	spin_lock(&near_lock);
	port_use(port);
	spin_unlock(&near_lock);
}
