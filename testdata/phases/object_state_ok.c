// WHY: all ways keep to one order, whatever sort the file is of.

struct file_inode {
	unsigned long flags;
	struct rw_semaphore xattr_sem;
	struct rw_semaphore data_sem;
};

#define INLINE_DATA 1

void write_inline(struct file_inode *inode)
{
	down_write(&inode->xattr_sem);
	down_write(&inode->data_sem);
	up_write(&inode->data_sem);
	up_write(&inode->xattr_sem);
}

void write_blocks(struct file_inode *inode)
{
	if (inode->flags & INLINE_DATA)
		return;
	down_write(&inode->xattr_sem);
	down_write(&inode->data_sem);
	up_write(&inode->data_sem);
	up_write(&inode->xattr_sem);
}
