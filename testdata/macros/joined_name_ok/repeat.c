// WHY: a header has a function whose name a macro joins; who joins another name by that macro does not mean this function.
#include "join.h"

#define REPEAT_1(what) what(0)
#define REPEAT(n, what) JOIN(REPEAT_, n)(what)

static void nothing(int n)
{
}

void first(void)
{
	mutex_lock(&families);
	REPEAT(1, nothing);
	mutex_unlock(&families);
}
