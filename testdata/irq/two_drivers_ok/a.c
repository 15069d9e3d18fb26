// WHY: the driver whose ports interrupt keeps interrupts away, and the other has none to keep away.
#include "port.h"

void a_set(struct port *port)
{
	mutex_lock(&port->mutex);
	spin_lock_irq(&port->lock);
	spin_unlock_irq(&port->lock);
	mutex_unlock(&port->mutex);
}
