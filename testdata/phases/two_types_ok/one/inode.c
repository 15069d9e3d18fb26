// WHY: one file system takes the lock of an inode first, another the quotas' lock. No inode is of both.
#include "../types.h"

static void one_kill(struct inode *inode)
{
	down_write(&inode->i_rwsem);
	mutex_lock(&quota); // EXCUSED(abba): incoherent-modules
	mutex_unlock(&quota);
	up_write(&inode->i_rwsem);
}

static struct file_system_type one_type = {
	.name = "one",
	.kill = one_kill,
};
