// WHY: a buffer's lock is held over a copy to user space, which may fault; who maps the buffer holds the memory's lock already.

struct mm_struct {
	struct rw_semaphore mmap_sem;
};

struct buffer {
	struct mutex lock;
	char *data;
};

unsigned long read_buffer(struct buffer *b, char __user *user, unsigned long size)
{
	unsigned long left;

	mutex_lock(&b->lock); // HOLD(fault)
	left = copy_to_user(user, b->data, size); // FINDING(fault): lock-order-inversion {{mm_struct.mmap_sem}}
	mutex_unlock(&b->lock);
	return left;
}

void map_buffer(struct mm_struct *mm, struct buffer *b)
{
	down_write(&mm->mmap_sem); // HOLD(fault)
	mutex_lock(&b->lock); // FINDING(fault): lock-order-inversion {{buffer.lock}}
	mutex_unlock(&b->lock);
	up_write(&mm->mmap_sem);
}
