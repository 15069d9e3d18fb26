// WHY: what is copied to user space is taken from the buffer first, and its lock let go of.

struct mm_struct {
	struct rw_semaphore mmap_sem;
};

struct buffer {
	struct mutex lock;
	char data[16];
};

unsigned long read_buffer(struct buffer *b, char __user *user)
{
	char copy[16];

	mutex_lock(&b->lock);
	memcpy(copy, b->data, sizeof(copy));
	mutex_unlock(&b->lock);
	return copy_to_user(user, copy, sizeof(copy));
}

void map_buffer(struct mm_struct *mm, struct buffer *b)
{
	down_write(&mm->mmap_sem);
	mutex_lock(&b->lock);
	mutex_unlock(&b->lock);
	up_write(&mm->mmap_sem);
}
