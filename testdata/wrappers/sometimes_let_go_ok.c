// WHY: a lock that a callee may let go of is not surely held behind the call by who held it.
// ORDER: table_lock -> node.lock

struct node {
	spinlock_t lock;
	int flags;
};

static DEFINE_SPINLOCK(table_lock);

int is_ready(struct node *node);

static void wake(struct node *node)
{
	node->flags++;
	if (is_ready(node))
		spin_unlock(&node->lock);
}

void first(struct node *node)
{
	spin_lock(&node->lock);
	wake(node);
	spin_lock(&table_lock); // NO-FINDING: wake() may have let go of it
	spin_unlock(&table_lock);
}

void second(struct node *node)
{
	spin_lock(&table_lock);
	spin_lock(&node->lock);
	spin_unlock(&node->lock);
	spin_unlock(&table_lock);
}
