// WHY: two drivers' headers have an enumerator of one name; each means the one that it includes.
#include "a.h"

static DEFINE_SPINLOCK(stations);

static void answer(void)
{
	spin_lock(&stations);
	spin_unlock(&stations);
}

static int send(int flags)
{
	if (flags & CMD_ASYNC)
		return 0;
	answer();
	return 0;
}

void sync(void)
{
	spin_lock(&stations);
	send(CMD_ASYNC);
	spin_unlock(&stations);
}
