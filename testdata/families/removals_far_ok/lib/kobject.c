#include "../files.h"

static void remove(struct kobject *kobj)
{
	sysfs_remove_dir(kobj);
}

void kobject_del(struct kobject *kobj)
{
	remove(kobj);
}

void kobject_put(struct kobject *kobj)
{
	remove(kobj);
}
