// WHY: the inline functions of the header release the item before the list is locked.
// ORDER: list_lock -> item.lock

#include "item.h"

static DEFINE_MUTEX(list_lock);

void list_add_item(struct item *item)
{
	mutex_lock(&list_lock);
	item_lock(item);
	item->count++;
	item_unlock(item);
	mutex_unlock(&list_lock);
}

void list_del_item(struct item *item)
{
	item_lock(item);
	item->count--;
	item_unlock(item);
	mutex_lock(&list_lock); // NO-FINDING: the item was released
	mutex_unlock(&list_lock);
}
