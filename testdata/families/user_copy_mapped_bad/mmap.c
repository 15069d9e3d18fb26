// WHY: a file copies to the user under a mutex of its own; its mmap, called back with the memory's lock held, takes that too. Threads of one process meet at both.
// SOURCE: sysfs' binary attributes until 2.6.27 (b31ca3f5dfc8)
#include "file.h"

unsigned long map_file(struct mm_struct *mm, struct file *file)
{
	unsigned long error;

	down_write(&mm->mmap_sem); // HOLD(copy)
	error = file->f_op->mmap(file); // CALL(copy)
	up_write(&mm->mmap_sem);
	return error;
}
