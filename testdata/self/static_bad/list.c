// WHY: a static lock is taken again through a function of another file.

#include "list.h"

static DEFINE_MUTEX(list_lock);

void list_reset(void)
{
	mutex_lock(&list_lock); // FINDING(static): self-deadlock {{list_lock}}
	mutex_unlock(&list_lock);
}

void list_close(void)
{
	mutex_lock(&list_lock); // HOLD(static)
	list_flush(); // CALL(static)
	mutex_unlock(&list_lock);
}
