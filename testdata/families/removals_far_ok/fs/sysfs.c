#include "../files.h"

void sysfs_remove_dir(struct kobject *kobj)
{
	rwsem_acquire(&kobj->sd->dep_map, 0, 0, _RET_IP_);
	rwsem_release(&kobj->sd->dep_map, _RET_IP_);
}
