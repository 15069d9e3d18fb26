#include <a.h>

void third(void)
{
	work();
}
