// WHY: of an enumerator that two headers which a file includes give two numbers none is known.
#include "a.h"
#include "b.h"

static DEFINE_SPINLOCK(stations);

static void answer(void)
{
	spin_lock(&stations); // FINDING(again): self-deadlock
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
	spin_lock(&stations); // HOLD(again)
	send(CMD_ASYNC);
	spin_unlock(&stations);
}
