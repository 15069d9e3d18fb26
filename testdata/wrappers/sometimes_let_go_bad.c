// WHY: a lock that a callee's callee may let go of, and that nobody there holds, is not the caller's.

struct node {
	spinlock_t lock;
	struct node *parent;
	int flags;
};

static DEFINE_SPINLOCK(table_lock);

int is_busy(struct node *node);
int is_ready(struct node *node);

static void wake(struct node *node)
{
	if (is_busy(node))
		spin_lock(&node->lock); // HOLD(wake)
	node->flags++;
	if (is_ready(node))
		spin_unlock(&node->lock); // FINDING(wake): unbalanced-lock
}

static void report(struct node *node)
{
	wake(node);
}

void first(struct node *node)
{
	spin_lock(&node->lock); // HOLD(order)
	report(node->parent);
	spin_lock(&table_lock); // FINDING(order): lock-order-inversion
	spin_unlock(&table_lock);
	spin_unlock(&node->lock);
}

void second(struct node *node)
{
	spin_lock(&table_lock); // HOLD(order)
	spin_lock(&node->lock); // FINDING(order): lock-order-inversion
	spin_unlock(&node->lock);
	spin_unlock(&table_lock);
}
