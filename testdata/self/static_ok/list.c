// WHY: the static lock that the other file's function takes has the same name and is another one.
// ORDER: list_lock@list.c -> list_lock@flush.c

#include "list.h"

static DEFINE_MUTEX(list_lock);

void list_close(void)
{
	mutex_lock(&list_lock);
	list_flush();
	mutex_unlock(&list_lock);
}
