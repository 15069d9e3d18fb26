#include "port.h"

/* Stands in only where no header has one. */
#ifndef port_flush
#define port_flush(p) do { } while (0)
#endif

void flush(struct port *p)
{
	mutex_lock(&list_lock); // HOLD(flush)
	port_flush(p); // CALL(flush)
	mutex_unlock(&list_lock);
}

void write(struct port *p)
{
	mutex_lock(&p->write_lock); // HOLD(flush)
	mutex_lock(&list_lock); // FINDING(flush): lock-order-inversion
	p->open++;
	mutex_unlock(&list_lock);
	mutex_unlock(&p->write_lock);
}
