// WHY: the file copies to the user from a copy of its own, and holds its mutex no longer.
// SOURCE: sysfs' binary attributes until 2.6.27 (b31ca3f5dfc8)
#include "file.h"

unsigned long map_file(struct mm_struct *mm, struct file *file)
{
	unsigned long error;

	down_write(&mm->mmap_sem);
	error = file->f_op->mmap(file);
	up_write(&mm->mmap_sem);
	return error;
}
