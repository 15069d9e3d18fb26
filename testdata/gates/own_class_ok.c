// WHY: who holds a child's lock, or waits for it, holds the lock of the tree.

struct node {
	struct mutex lock;
};

static DEFINE_MUTEX(tree);
static DEFINE_MUTEX(index);

void file(struct node *child)
{
	mutex_lock(&tree);
	mutex_lock(&child->lock);
	mutex_lock(&index); // EXCUSED(abba): gate-lock
	mutex_unlock(&index);
	mutex_unlock(&child->lock);
	mutex_unlock(&tree);
}

void move(struct node *child)
{
	mutex_lock(&tree);
	mutex_lock(&index);
	mutex_lock(&child->lock); // EXCUSED(abba): gate-lock
	mutex_unlock(&child->lock);
	mutex_unlock(&index);
	mutex_unlock(&tree);
}
