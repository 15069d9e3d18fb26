// WHY: who counts down the node above takes a lock of that class too: that what it lets go of is its caller's is believed less than of who only lets go.

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
	spin_lock(&node->lock); // HOLD(unsure)
	count_down(node);
	spin_unlock(&node->lock); // FINDING(unsure): unbalanced-lock {{twice}} CONFIDENCE(unsure): low
}

static void leave(struct node *node)
{
	spin_unlock(&node->lock);
}

void visit_one(struct node *node)
{
	spin_lock(&node->lock); // HOLD(sure)
	leave(node);
	spin_unlock(&node->lock); // FINDING(sure): unbalanced-lock {{twice}} CONFIDENCE(sure): high
}
