#include "stick.h"

static DEFINE_SPINLOCK(stick_lock);

unsigned int stick_status(struct stick *stick)
{
	unsigned int status;

	spin_lock(&stick_lock); // HOLD(sleep)
	status = wl_rr(stick, 4); // CALL(sleep)
	spin_unlock(&stick_lock);
	return status;
}
