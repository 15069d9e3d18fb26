// WHY: who is given back which lock is held is given NULL only where none is: behind the release of that pointer's lock nothing is held.
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
			unlock_root(root);
			root = NULL;
			mutex_lock(&table_lock); // NO-FINDING: a root's lock is held where there is a root
			mutex_unlock(&table_lock);
		}
		root = lock_root(root, node);
	}
	unlock_root(root);
}

void one(struct root *root)
{
	mutex_lock(&table_lock);
	mutex_lock(&root->lock);
	mutex_unlock(&root->lock);
	mutex_unlock(&table_lock);
}
