// WHY: the struct that the locks are members of is known from a header alone.
// ORDER: pool.lock -> node.list_lock
// ORDER: node.list_lock -> pool.lock

#include "pool.h"

void pool_grow(struct pool *pool)
{
	mutex_lock(&pool->lock); // HOLD(header)
	mutex_lock(&pool->nodes->list_lock); // FINDING(header): lock-order-inversion
	mutex_unlock(&pool->nodes->list_lock);
	mutex_unlock(&pool->lock);
}
