// WHY: the lock is taken by an inline function of a header, as most of the kernel's are.
// ORDER: item.lock -> list_lock
// ORDER: list_lock -> item.lock

#include "item.h"

static DEFINE_MUTEX(list_lock);

void list_add_item(struct item *item)
{
	mutex_lock(&list_lock); // HOLD(inline)
	item_lock(item); // FINDING(inline): lock-order-inversion {{item.lock}}
	item->count++;
	item_unlock(item);
	mutex_unlock(&list_lock);
}

void list_del_item(struct item *item)
{
	item_lock(item); // HOLD(inline)
	mutex_lock(&list_lock); // FINDING(inline): lock-order-inversion {{list_lock}}
	item->count--;
	mutex_unlock(&list_lock);
	item_unlock(item);
}
