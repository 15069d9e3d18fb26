#include "../types.h"

void two_make(struct inode *lower)
{
	vfs_mkdir(lower);
}

static void two_kill(struct inode *inode)
{
	mutex_lock(&quota); // HOLD(abba)
	down_write(&inode->i_rwsem); // FINDING(abba): lock-order-inversion
	up_write(&inode->i_rwsem);
	mutex_unlock(&quota);
}

static struct file_system_type two_type = {
	.name = "two",
	.kill = two_kill,
};
