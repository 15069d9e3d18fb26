// WHY: the tree's lock is taken in whatever subclass before the node's everywhere.
#include <linux/mutex.h>

enum { CATALOG = 1, EXTENTS = 2 };

struct tree {
	struct mutex tree_lock;
	int id;
};

struct node {
	struct mutex extents_lock;
	struct tree *ext_tree;
};

int find_init(struct tree *tree)
{
	switch (tree->id) {
	case CATALOG:
		mutex_lock_nested(&tree->tree_lock, CATALOG);
		break;
	case EXTENTS:
		mutex_lock_nested(&tree->tree_lock, EXTENTS);
		break;
	default:
		return -22;
	}
	return 0;
}

int create(struct tree *tree, struct node *node)
{
	int err = find_init(tree);

	if (err)
		return err;
	mutex_lock(&node->extents_lock);
	mutex_unlock(&node->extents_lock);
	mutex_unlock(&tree->tree_lock);
	return 0;
}

int truncate(struct node *node)
{
	int err = find_init(node->ext_tree);

	if (err)
		return err;
	mutex_lock(&node->extents_lock);
	mutex_unlock(&node->extents_lock);
	mutex_unlock(&node->ext_tree->tree_lock);
	return 0;
}
