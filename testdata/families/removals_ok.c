// WHY: files are removed under the mutex that writing to another file takes: to one that is not in the group, one of a class, bus or driver, one that is not binary, a cgroup's, any where there is none.

struct kernfs_node { struct lockdep_map dep_map; };

struct kobject { struct kernfs_node *sd; };

struct attribute { const char *name; };

struct attribute_group { struct attribute **attrs; };

struct device_attribute { struct attribute attr; int (*store)(struct kobject *kobj); };

struct bin_attribute { struct attribute attr; int (*write)(struct kobject *kobj); };

struct class_attribute { struct attribute attr; int (*store)(struct kobject *kobj); };

struct bus_attribute { struct attribute attr; int (*store)(struct kobject *kobj); };

struct driver_attribute { struct attribute attr; int (*store)(struct kobject *kobj); };

struct kobj_attribute { struct attribute attr; int (*store)(struct kobject *kobj); };

struct cftype { int (*write)(struct kobject *kobj); };

static void drain(struct kernfs_node *kn)
{
	rwsem_acquire(&kn->dep_map, 0, 0, _RET_IP_);
	rwsem_release(&kn->dep_map, _RET_IP_);
}

void sysfs_remove_file_ns(struct kobject *kobj, const struct attribute *attr, const void *ns)
{
	drain(kobj->sd);
}

void sysfs_remove_bin_file(struct kobject *kobj, const struct bin_attribute *attr)
{
	drain(kobj->sd);
}

void sysfs_remove_group(struct kobject *kobj, const struct attribute_group *group)
{
	drain(kobj->sd);
}

void sysfs_unmerge_group(struct kobject *kobj, const struct attribute_group *group)
{
	drain(kobj->sd);
}

int sysfs_merge_group(struct kobject *kobj, const struct attribute_group *group)
{
	if (!kobj->sd)
		return 0;
	drain(kobj->sd);
	return -ENOMEM;
}

void sysfs_remove_dir(struct kobject *kobj)
{
	drain(kobj->sd);
}

void cleanup_glue_dir(struct kobject *kobj)
{
	drain(kobj->sd);
}

void device_del(struct kobject *kobj)
{
	drain(kobj->sd);
}

static DEFINE_MUTEX(file_lock);

static int limit_store(struct kobject *kobj)
{
	mutex_lock(&file_lock);
	mutex_unlock(&file_lock);
	return 0;
}

static struct device_attribute dev_attr_limit = { .store = limit_store };

static int rate_store(struct kobject *kobj)
{
	return 0;
}

static struct device_attribute dev_attr_rate = { .store = rate_store };

static void remove(struct kobject *kobj, struct device_attribute *attr)
{
	sysfs_remove_file_ns(kobj, &attr->attr, NULL);
}

void file_remove(struct kobject *kobj)
{
	mutex_lock(&file_lock);
	remove(kobj, &dev_attr_rate);
	mutex_unlock(&file_lock);
}

static DEFINE_MUTEX(bin_lock);

static int image_write(struct kobject *kobj)
{
	mutex_lock(&bin_lock);
	mutex_unlock(&bin_lock);
	return 0;
}

static struct bin_attribute bin_attr_image = { .write = image_write };

static int log_write(struct kobject *kobj)
{
	return 0;
}

static struct bin_attribute bin_attr_log = { .write = log_write };

void bin_remove(struct kobject *kobj)
{
	mutex_lock(&bin_lock);
	sysfs_remove_bin_file(kobj, &bin_attr_log);
	mutex_unlock(&bin_lock);
}

static struct attribute *rate_attrs[] = { &dev_attr_rate.attr, NULL };

static const struct attribute_group rate_group = { .attrs = rate_attrs };

static DEFINE_MUTEX(group_lock);

static int count_store(struct kobject *kobj)
{
	mutex_lock(&group_lock);
	mutex_unlock(&group_lock);
	return 0;
}

static struct device_attribute dev_attr_count = { .store = count_store };

void group_remove(struct kobject *kobj)
{
	mutex_lock(&group_lock);
	sysfs_remove_group(kobj, &rate_group);
	mutex_unlock(&group_lock);
}

static DEFINE_MUTEX(merged_lock);

static int depth_store(struct kobject *kobj)
{
	mutex_lock(&merged_lock);
	mutex_unlock(&merged_lock);
	return 0;
}

static struct device_attribute dev_attr_depth = { .store = depth_store };

void merged_remove(struct kobject *kobj)
{
	mutex_lock(&merged_lock);
	sysfs_unmerge_group(kobj, &rate_group);
	mutex_unlock(&merged_lock);
}

static DEFINE_MUTEX(scan_lock);

static int scan_store(struct kobject *kobj)
{
	mutex_lock(&scan_lock);
	mutex_unlock(&scan_lock);
	return 0;
}

struct class_attribute class_attr_scan = { .store = scan_store };

struct bus_attribute bus_attr_scan = { .store = scan_store };

struct driver_attribute driver_attr_scan = { .store = scan_store };

struct cftype device_file = { .write = scan_store };

void device_remove(struct kobject *kobj)
{
	mutex_lock(&scan_lock);
	device_del(kobj);
	mutex_unlock(&scan_lock);
}

static DEFINE_MUTEX(folder_lock);

static int weight_write(struct kobject *kobj)
{
	mutex_lock(&folder_lock);
	mutex_unlock(&folder_lock);
	return 0;
}

struct cftype folder_file = { .write = weight_write };

void folder_remove(struct kobject *kobj)
{
	mutex_lock(&folder_lock);
	sysfs_remove_dir(kobj);
	mutex_unlock(&folder_lock);
}

static DEFINE_MUTEX(glue_lock);

static int glue_store(struct kobject *kobj)
{
	mutex_lock(&glue_lock);
	mutex_unlock(&glue_lock);
	return 0;
}

struct device_attribute dev_attr_glue = { .store = glue_store };

void glue_remove(struct kobject *kobj)
{
	mutex_lock(&glue_lock);
	cleanup_glue_dir(kobj);
	mutex_unlock(&glue_lock);
}

int merged_new(struct kobject *kobj)
{
	int err;

	mutex_lock(&merged_lock);
	err = sysfs_merge_group(kobj, &rate_group);
	mutex_unlock(&merged_lock);
	return err;
}

static DEFINE_MUTEX(unknown_lock);

static int quota_write(struct kobject *kobj)
{
	mutex_lock(&unknown_lock);
	mutex_unlock(&unknown_lock);
	return 0;
}

struct cftype quota_file = { .write = quota_write };

void unknown_remove(struct kobject *kobj, struct attribute *attr, struct attribute_group *group)
{
	mutex_lock(&unknown_lock);
	sysfs_remove_file_ns(kobj, attr, NULL);
	sysfs_remove_group(kobj, group);
	sysfs_unmerge_group(kobj, group);
	sysfs_merge_group(kobj, group);
	mutex_unlock(&unknown_lock);
}

static DEFINE_MUTEX(typed_lock);

static int typed_store(struct kobject *kobj)
{
	mutex_lock(&typed_lock);
	mutex_unlock(&typed_lock);
	return 0;
}

struct device_attribute dev_attr_typed = { .store = typed_store };

struct driver_attribute driver_attr_typed = { .store = typed_store };

struct bus_attribute bus_attr_typed = { .store = typed_store };

struct class_attribute class_attr_typed = { .store = typed_store };

struct kobj_attribute kobj_attr_typed = { .store = typed_store };

struct cftype typed_file = { .write = typed_store };

void typed_remove(struct kobject *kobj, struct bin_attribute *attr)
{
	mutex_lock(&typed_lock);
	sysfs_remove_bin_file(kobj, attr);
	mutex_unlock(&typed_lock);
}
