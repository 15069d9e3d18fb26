#include "stick.h"

unsigned int stick_status(struct stick *stick)
{
	return wl_rr(stick, 4);
}
