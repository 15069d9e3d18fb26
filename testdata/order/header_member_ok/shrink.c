#include "pool.h"

void node_shrink(struct node *node, struct pool *owner)
{
	mutex_lock(&owner->lock);
	spin_lock(&node->list_lock);
	spin_unlock(&node->list_lock);
	mutex_unlock(&owner->lock);
}
