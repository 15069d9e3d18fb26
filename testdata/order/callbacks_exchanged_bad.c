// WHY: who calls itself with its two callbacks exchanged calls both.

static DEFINE_MUTEX(tree_lock);
static DEFINE_MUTEX(leaf_lock);

static int walk(int depth, int (*here)(void), int (*below)(void))
{
	if (!depth)
		return here(); // CALL(abba)
	return walk(depth - 1, below, here); // CALL(abba)
}

static int stay(void)
{
	return 0;
}

static int take_leaf(void)
{
	mutex_lock(&leaf_lock); // FINDING(abba): lock-order-inversion {{leaf_lock}}
	mutex_unlock(&leaf_lock);
	return 0;
}

int walk_tree(int depth)
{
	int ret;

	mutex_lock(&tree_lock); // HOLD(abba)
	ret = walk(depth, stay, take_leaf); // CALL(abba)
	mutex_unlock(&tree_lock);
	return ret;
}

void prune(void)
{
	mutex_lock(&leaf_lock); // HOLD(abba)
	mutex_lock(&tree_lock); // FINDING(abba): lock-order-inversion {{tree_lock}}
	mutex_unlock(&tree_lock);
	mutex_unlock(&leaf_lock);
}
