// WHY: each task holds the gate of one tree and locks another, as the subclass says: two gates.

struct tree {
	struct mutex gate;
	struct mutex data;
	struct mutex extents;
};

void one(struct tree *tree, struct tree *to)
{
	mutex_lock(&tree->gate);
	mutex_lock_nested(&to->data, 1);
	mutex_lock(&to->extents); // FINDING(abba): lock-order-inversion
	mutex_unlock(&to->extents);
	mutex_unlock(&to->data);
	mutex_unlock(&tree->gate);
}

void other(struct tree *tree, struct tree *to)
{
	mutex_lock(&tree->gate);
	mutex_lock(&to->extents);
	mutex_lock_nested(&to->data, 1); // FINDING(abba): lock-order-inversion
	mutex_unlock(&to->data);
	mutex_unlock(&to->extents);
	mutex_unlock(&tree->gate);
}
