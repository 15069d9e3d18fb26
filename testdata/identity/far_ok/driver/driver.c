// WHY: code of three folders lies between a lock and one of many, and nobody asks for them the other way round.
#include "../port.h"

extern spinlock_t bus_lock;

void bus_use(struct port *port);

void driver_use(struct port *port)
{
	spin_lock(&bus_lock);
	bus_use(port);
	spin_unlock(&bus_lock);
}
