#include "../files.h"

void platform_device_del(struct kobject *kobj)
{
	device_del(kobj);
}
