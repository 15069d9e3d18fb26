#define MAGIC_FAMILY drv
#include "join.h"
#include "family.h"

DEFINE_MUTEX(families);
DEFINE_MUTEX(sockets);

void second(void)
{
	mutex_lock(&sockets);
	mutex_lock(&families);
	mutex_unlock(&families);
	mutex_unlock(&sockets);
}
