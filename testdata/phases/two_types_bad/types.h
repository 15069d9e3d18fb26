struct inode {
	struct rw_semaphore i_rwsem;
};

struct file_system_type {
	const char *name;
	void (*kill)(struct inode *inode);
};

extern struct mutex quota;
