#include "file.h"

struct bin_buffer {
	struct mutex mutex;
	char *data;
};

static unsigned long bin_read(struct file *file, char __user *to, unsigned long size)
{
	struct bin_buffer *bb = file->private_data;
	char copy[64];

	mutex_lock(&bb->mutex);
	memcpy(copy, bb->data, sizeof(copy));
	mutex_unlock(&bb->mutex);
	return copy_to_user(to, copy, min(size, sizeof(copy)));
}

static unsigned long bin_mmap(struct file *file)
{
	struct bin_buffer *bb = file->private_data;

	mutex_lock(&bb->mutex);
	mutex_unlock(&bb->mutex);
	return 0;
}

const struct file_operations bin_fops = {
	.read = bin_read,
	.mmap = bin_mmap,
};
