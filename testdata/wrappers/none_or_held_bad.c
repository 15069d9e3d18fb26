// WHY: a lock that is handed on from one round to the next is still held where its pointer was not used to let go of it.
// ORDER: root.lock -> table_lock
// ORDER: table_lock -> root.lock

struct root {
	struct mutex lock;
};

struct node {
	struct root *root;
	struct node *next;
	int full;
};

static DEFINE_MUTEX(table_lock);

static struct root *lock_root(struct root *root, struct node *node)
{
	struct root *own = node->root;

	if (own != root) {
		if (root)
			mutex_unlock(&root->lock);
		root = own;
		mutex_lock(&root->lock);
	}
	return root;
}

static void unlock_root(struct root *root)
{
	if (root)
		mutex_unlock(&root->lock);
}

void all(struct node *node)
{
	struct root *root = NULL;

	for (; node; node = node->next) {
		if (node->full) {
			mutex_lock(&table_lock); // FINDING(abba): lock-order-inversion {{table_lock}}
			mutex_unlock(&table_lock);
		}
		root = lock_root(root, node); // HOLD(abba)
	}
	unlock_root(root);
}

void one(struct root *root)
{
	mutex_lock(&table_lock); // HOLD(abba)
	mutex_lock(&root->lock); // FINDING(abba): lock-order-inversion {{root.lock}}
	mutex_unlock(&root->lock);
	mutex_unlock(&table_lock);
}
