// WHY: who calls itself with its two callbacks exchanged calls both; neither takes a lock here.

static DEFINE_MUTEX(tree_lock);
static DEFINE_MUTEX(leaf_lock);

static int walk(int depth, int (*here)(void), int (*below)(void))
{
	if (!depth)
		return here();
	return walk(depth - 1, below, here);
}

static int stay(void)
{
	return 0;
}

static int count(void)
{
	return 1;
}

int walk_tree(int depth)
{
	int ret;

	mutex_lock(&tree_lock);
	ret = walk(depth, stay, count);
	mutex_unlock(&tree_lock);
	return ret;
}

void prune(void)
{
	mutex_lock(&leaf_lock);
	mutex_lock(&tree_lock);
	mutex_unlock(&tree_lock);
	mutex_unlock(&leaf_lock);
}
