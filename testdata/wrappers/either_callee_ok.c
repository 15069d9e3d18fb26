// WHY: of two functions a condition chooses which is called.

struct node {
	struct rw_semaphore lock;
};

static void node_lock(int write, struct node *node)
{
	write ? down_write(&node->lock) : down_read(&node->lock);
}

static void node_unlock(int write, struct node *node)
{
	(write ? up_write : up_read)(&node->lock);
}

int node_use(struct node *node, int write)
{
	node_lock(write, node);
	node_unlock(write, node);
	return 0;
}

int node_read(struct node *node)
{
	node_lock(0, node);
	node_unlock(0, node);
	return 0;
}
