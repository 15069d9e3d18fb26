#include "update.h"

int last;

void __update(int how)
{
	last = how;
}
