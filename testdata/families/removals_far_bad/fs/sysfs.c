#include "../files.h"

void sysfs_remove_dir(struct kobject *kobj)
{
	rwsem_acquire(&kobj->sd->dep_map, 0, 0, _RET_IP_); // FINDING(sysfs_remove_dir): wait-while-holding  FINDING(kobject_del): wait-while-holding  FINDING(kobject_put): wait-while-holding  FINDING(device_del): wait-while-holding  FINDING(platform_device_del): wait-while-holding  FINDING(cdev_device_del): wait-while-holding  FINDING(far): wait-while-holding
	rwsem_release(&kobj->sd->dep_map, _RET_IP_);
}
