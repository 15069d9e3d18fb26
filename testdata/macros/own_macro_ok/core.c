// WHY: a .c file's macro hides the inline function of its name that a header brings (C11 6.10.3), and takes no lock.
// ORDER: port.lock -> list_lock
#include "port.h"

DEFINE_MUTEX(list_lock);

#define port_get(p) ((p)->open++)

void add(struct port *p)
{
	mutex_lock(&list_lock);
	port_get(p);
	mutex_unlock(&list_lock);
}

void drop(struct port *p)
{
	mutex_lock(&p->lock);
	mutex_lock(&list_lock);
	p->open--;
	mutex_unlock(&list_lock);
	mutex_unlock(&p->lock);
}
