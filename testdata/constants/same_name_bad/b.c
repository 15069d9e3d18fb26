#include "b.h"

int b_flags(void)
{
	return CMD_ASYNC;
}
