#include "sysfs.h"

void kernfs_remove(struct kernfs_node *kn)
{
	rwsem_acquire(&kn->dep_map, 0, 0, _RET_IP_); // FINDING(sysfs): wait-while-holding {{kernfs_node.dep_map}} CONFIDENCE(sysfs): medium
	wait_until_unused(kn);
	rwsem_release(&kn->dep_map, _RET_IP_);
}
