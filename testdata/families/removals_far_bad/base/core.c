#include "../files.h"

void device_del(struct kobject *kobj)
{
	kobject_del(kobj);
}
