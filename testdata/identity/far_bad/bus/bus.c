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
	spin_lock(&near_lock); // HOLD(near)
	port_use(port);
	spin_unlock(&near_lock);
}

void bus_back(struct port *port)
{
	spin_lock(&port->lock); // HOLD(far)
	spin_lock(&bus_lock); // FINDING(far): lock-order-inversion
	spin_unlock(&bus_lock);
	spin_unlock(&port->lock);
}

void bus_near_back(struct port *port)
{
	spin_lock(&port->lock); // HOLD(near)
	spin_lock(&near_lock); // FINDING(near): lock-order-inversion
	spin_unlock(&near_lock);
	spin_unlock(&port->lock);
}
