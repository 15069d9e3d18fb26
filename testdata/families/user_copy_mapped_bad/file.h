struct mm_struct {
	struct rw_semaphore mmap_sem;
};

struct file {
	const struct file_operations *f_op;
	void *private_data;
};

struct file_operations {
	unsigned long (*read)(struct file *file, char __user *to, unsigned long size);
	unsigned long (*mmap)(struct file *file);
};
