// WHY: a macro that declares the variable it is given the name of does so in the scope that it is used in.

struct work;

struct node {
	struct mutex lock;
	struct mutex other;
	struct work *work;
};

#define node_of(name, type, work)				\
	struct work *mine = work;				\
	type *name = container_of(&mine, type, work)

void run(struct work *work)
{
	node_of(node, struct node, work);

	mutex_lock(&node->lock); // HOLD(abba)
	mutex_lock(&node->other); // FINDING(abba): lock-order-inversion {{node.other}}
	mutex_unlock(&node->other);
	mutex_unlock(&node->lock);
}

void stop(struct node *node)
{
	mutex_lock(&node->other); // HOLD(abba)
	mutex_lock(&node->lock); // FINDING(abba): lock-order-inversion {{node.lock}}
	mutex_unlock(&node->lock);
	mutex_unlock(&node->other);
}
