struct kernfs_node { struct lockdep_map dep_map; };

struct kobject { struct kernfs_node *sd; };

struct device_attribute { int (*store)(struct kobject *kobj); };

void sysfs_remove_dir(struct kobject *kobj);
void kobject_del(struct kobject *kobj);
void kobject_put(struct kobject *kobj);
void device_del(struct kobject *kobj);
void platform_device_del(struct kobject *kobj);
void cdev_device_del(struct kobject *kobj);
