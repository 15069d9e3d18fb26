// WHY: of two functions a condition chooses which is called; one way out calls neither.

struct node {
	struct rw_semaphore lock;
	int broken;
};

int node_use(struct node *node, int write)
{
	write ? down_write(&node->lock) : down_read(&node->lock); // HOLD(leak)
	if (node->broken)
		return -1; // FINDING(leak): unbalanced-lock
	(write ? up_write : up_read)(&node->lock);
	return 0;
}
