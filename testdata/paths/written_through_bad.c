// WHY: what a pointer points to need not be what it was before a callee was given that pointer too.
// SOURCE: udf_new_inode() until 2.6.28 (db0badc58e9), which the block allocator tells of its error so

static DEFINE_MUTEX(space);
static DEFINE_MUTEX(names);

int block_new(int goal, int *err);

int inode_new(int goal, int *err)
{
	int block;

	*err = -ENOSPC;
	block = block_new(goal, err);
	if (*err)
		return 0;
	mutex_lock(&space); // HOLD(1)
	mutex_lock(&names); // FINDING(1): lock-order-inversion
	mutex_unlock(&names);
	mutex_unlock(&space);
	return block;
}

void rename(void)
{
	mutex_lock(&names); // HOLD(1)
	mutex_lock(&space); // FINDING(1): lock-order-inversion
	mutex_unlock(&space);
	mutex_unlock(&names);
}
