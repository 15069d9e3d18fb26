#include "file.h"

static unsigned long plain_mmap(struct file *file)
{
	return file->private_data ? 0 : 1;
}

const struct file_operations plain_fops = {
	.mmap = plain_mmap,
};
