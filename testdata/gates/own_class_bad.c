// WHY: who waits for a child's lock holds its parent's, of the same class: it keeps nobody out who holds the child's.

struct node {
	struct mutex lock;
	struct node *parent;
};

static DEFINE_MUTEX(index);

void file(struct node *child)
{
	mutex_lock(&child->lock);
	mutex_lock(&index); // FINDING(abba): lock-order-inversion
	mutex_unlock(&index);
	mutex_unlock(&child->lock);
}

void move(struct node *child)
{
	mutex_lock(&child->parent->lock);
	mutex_lock(&index);
	mutex_lock(&child->lock); // FINDING(abba): lock-order-inversion
	mutex_unlock(&child->lock);
	mutex_unlock(&index);
	mutex_unlock(&child->parent->lock);
}
