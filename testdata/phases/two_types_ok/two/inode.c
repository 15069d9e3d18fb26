#include "../types.h"

static void two_kill(struct inode *inode)
{
	mutex_lock(&quota);
	down_write(&inode->i_rwsem); // EXCUSED(abba): incoherent-modules
	up_write(&inode->i_rwsem);
	mutex_unlock(&quota);
}

static struct file_system_type two_type = {
	.name = "two",
	.kill = two_kill,
};
