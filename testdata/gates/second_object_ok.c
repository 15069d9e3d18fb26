// WHY: each task holds the gate of the tree whose other locks it takes.

struct tree {
	struct mutex gate;
	struct mutex data;
	struct mutex extents;
};

void one(struct tree *tree)
{
	mutex_lock(&tree->gate);
	mutex_lock(&tree->data);
	mutex_lock(&tree->extents); // EXCUSED(abba): gate-lock
	mutex_unlock(&tree->extents);
	mutex_unlock(&tree->data);
	mutex_unlock(&tree->gate);
}

void other(struct tree *tree)
{
	mutex_lock(&tree->gate);
	mutex_lock(&tree->extents);
	mutex_lock(&tree->data); // EXCUSED(abba): gate-lock
	mutex_unlock(&tree->data);
	mutex_unlock(&tree->extents);
	mutex_unlock(&tree->gate);
}
