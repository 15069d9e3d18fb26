// WHY: who holds a mutex calls somebody who takes it; reading back needs a mutex of the same class only.

static DEFINE_MUTEX(cache_mutex);

static void cache_evict(void)
{
	mutex_lock(&cache_mutex); // FINDING(twice): self-deadlock
	mutex_unlock(&cache_mutex);
}

void cache_insert(void)
{
	mutex_lock(&cache_mutex); // HOLD(twice)
	cache_evict();
	mutex_unlock(&cache_mutex);
}

struct node {
	struct mutex lock;
	struct node *parent;
};

void node_move(struct node *node)
{
	mutex_lock(&node->lock);
	mutex_lock(&node->parent->lock);
	mutex_unlock(&node->parent->lock);
	mutex_unlock(&node->lock);
}
