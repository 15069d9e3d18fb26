// WHY: what a pointer points to is what it was before a callee was given its value.

static DEFINE_MUTEX(space);
static DEFINE_MUTEX(names);

int block_new(int goal, int err);

int inode_new(int goal, int *err)
{
	int block;

	*err = -ENOSPC;
	block = block_new(goal, *err);
	if (*err)
		return 0;
	mutex_lock(&space);
	mutex_lock(&names);
	mutex_unlock(&names);
	mutex_unlock(&space);
	return block;
}

void rename(void)
{
	mutex_lock(&names);
	mutex_lock(&space);
	mutex_unlock(&space);
	mutex_unlock(&names);
}
