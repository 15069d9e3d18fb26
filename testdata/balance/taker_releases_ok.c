// WHY: who counts down the node above takes a lock of that class too, and lets go of both.

struct node {
	spinlock_t lock;
	struct node *above;
	int count;
};

static void count_down(struct node *node)
{
	struct node *above = node->above;

	spin_unlock(&node->lock);
	spin_lock(&above->lock);
	above->count--;
	spin_unlock(&above->lock);
}

void visit(struct node *node)
{
	spin_lock(&node->lock);
	count_down(node);
}
