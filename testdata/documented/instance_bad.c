// WHY: the order is stated of the lock in some structures only, and this is one of them, or may be.
// SOURCE: fs/overlayfs/inode.c

struct inode {
	struct rw_semaphore i_rwsem;
};

struct ovl_inode {
	struct inode vfs_inode;
	struct mutex lock;
};

void known(struct ovl_inode *oi)
{
	mutex_lock(&oi->lock); // HOLD(known)
	down_write(&oi->vfs_inode.i_rwsem); // FINDING(known): documented-order {{fs/overlayfs/inode.c}} CONFIDENCE(known): medium
	up_write(&oi->vfs_inode.i_rwsem);
	mutex_unlock(&oi->lock);
}
