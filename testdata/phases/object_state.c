// WHY: a file has its data in the inode or in blocks, and each way is taken for the one sort only; that no file is of both is not seen.
// SOURCE: a rejected report on ext4: inline data

struct file_inode {
	unsigned long flags;
	struct rw_semaphore xattr_sem;
	struct rw_semaphore data_sem;
};

#define INLINE_DATA 1

void write_inline(struct file_inode *inode)
{
	if (!(inode->flags & INLINE_DATA))
		return;
	down_write(&inode->xattr_sem);
	down_write(&inode->data_sem); // FALSE-POSITIVE(abba): lock-order-inversion -- only where the data is in the inode
	up_write(&inode->data_sem);
	up_write(&inode->xattr_sem);
}

void write_blocks(struct file_inode *inode)
{
	if (inode->flags & INLINE_DATA)
		return;
	down_write(&inode->data_sem);
	down_write(&inode->xattr_sem); // FALSE-POSITIVE(abba): lock-order-inversion -- only where it is not
	up_write(&inode->xattr_sem);
	up_write(&inode->data_sem);
}
