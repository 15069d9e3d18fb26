#include "../files.h"

void cdev_device_del(struct kobject *kobj)
{
	device_del(kobj);
}
