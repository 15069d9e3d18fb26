#include "pool.h"

void node_shrink(struct node *node, struct pool *owner)
{
	mutex_lock(&node->list_lock); // HOLD(header)
	mutex_lock(&owner->lock); // FINDING(header): lock-order-inversion
	mutex_unlock(&owner->lock);
	mutex_unlock(&node->list_lock);
}
