#include "list.h"

static DEFINE_MUTEX(list_lock);

void list_flush(void)
{
	mutex_lock(&list_lock); // NO-FINDING: a lock of this file
	mutex_unlock(&list_lock);
}
