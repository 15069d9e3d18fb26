// WHY: code of three folders lies between a lock and one of many; which of these that is is known less than with two.
#include "../port.h"

extern spinlock_t bus_lock;

void bus_use(struct port *port);

void driver_use(struct port *port)
{
	spin_lock(&bus_lock); // HOLD(far)  CONFIDENCE(far): low  CONFIDENCE(near): medium|high
	bus_use(port);
	spin_unlock(&bus_lock);
}
