#include "list.h"

void list_flush(void)
{
	list_reset(); // CALL(static)
}
