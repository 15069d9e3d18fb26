// WHY: one file system takes the lock of an inode first, another, which stands on top of any, the quotas' lock.
#include "../types.h"

static void one_kill(struct inode *inode)
{
	down_write(&inode->i_rwsem); // HOLD(abba)
	mutex_lock(&quota); // FINDING(abba): lock-order-inversion
	mutex_unlock(&quota);
	up_write(&inode->i_rwsem);
}

static struct file_system_type one_type = {
	.name = "one",
	.kill = one_kill,
};
