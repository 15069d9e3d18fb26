#include "sysfs.h"

void kernfs_remove(struct kernfs_node *kn)
{
	rwsem_acquire(&kn->dep_map, 0, 0, _RET_IP_); // EXCUSED(sysfs): gate-lock
	wait_until_unused(kn);
	rwsem_release(&kn->dep_map, _RET_IP_);
}
