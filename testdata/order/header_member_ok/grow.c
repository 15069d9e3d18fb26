// WHY: two files take the locks of two structs of a header in the same order.
// ORDER: pool.lock -> node.list_lock

#include "pool.h"

void pool_grow(struct pool *pool)
{
	mutex_lock(&pool->lock);
	spin_lock(&pool->nodes->list_lock);
	spin_unlock(&pool->nodes->list_lock);
	mutex_unlock(&pool->lock);
}
