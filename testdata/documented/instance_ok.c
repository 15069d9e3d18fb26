// WHY: the inode is another file system's: of its lock the order says nothing.

struct inode {
	struct rw_semaphore i_rwsem;
};

struct ovl_inode {
	struct inode vfs_inode;
	struct mutex lock;
};

struct ext4_inode_info {
	struct inode vfs_inode;
};

void another(struct ovl_inode *oi, struct ext4_inode_info *ei)
{
	mutex_lock(&oi->lock);
	down_write(&ei->vfs_inode.i_rwsem); // NO-FINDING: in another structure
	up_write(&ei->vfs_inode.i_rwsem);
	mutex_unlock(&oi->lock);
}
