// WHY: a .c file's macro hides the inline function of its name that a header brings (C11 6.10.3), and takes a lock.
// ORDER: port.lock -> list_lock
// ORDER: list_lock -> port.lock
// ORDER: port.write_lock -> list_lock
// ORDER: list_lock -> port.write_lock
#include "port.h"

DEFINE_MUTEX(list_lock);

#define port_get(p) /* FINDING(get): lock-order-inversion */ \
	({ \
		mutex_lock(&(p)->lock); \
		(p)->open++; \
		mutex_unlock(&(p)->lock); \
	})

void add(struct port *p)
{
	mutex_lock(&list_lock); // HOLD(get)
	port_get(p); // CALL(get)
	mutex_unlock(&list_lock);
}

void drop(struct port *p)
{
	mutex_lock(&p->lock); // HOLD(get)
	mutex_lock(&list_lock); // FINDING(get): lock-order-inversion
	p->open--;
	mutex_unlock(&list_lock);
	mutex_unlock(&p->lock);
}
