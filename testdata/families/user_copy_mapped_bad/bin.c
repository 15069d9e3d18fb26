#include "file.h"

struct bin_buffer {
	struct mutex mutex;
	char *data;
};

static unsigned long bin_read(struct file *file, char __user *to, unsigned long size)
{
	struct bin_buffer *bb = file->private_data;
	unsigned long left;

	mutex_lock(&bb->mutex); // HOLD(copy)
	left = copy_to_user(to, bb->data, size); // FINDING(copy): lock-order-inversion CONFIDENCE(copy): medium
	mutex_unlock(&bb->mutex);
	return left;
}

static unsigned long bin_mmap(struct file *file)
{
	struct bin_buffer *bb = file->private_data;

	mutex_lock(&bb->mutex); // FINDING(copy): lock-order-inversion {{waits for bin_buffer.mutex}}
	mutex_unlock(&bb->mutex);
	return 0;
}

const struct file_operations bin_fops = {
	.read = bin_read,
	.mmap = bin_mmap,
};
