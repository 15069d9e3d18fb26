// WHY: files are removed under the mutex that writing to them takes; which is believed less of one that was made a moment ago. Nobody knows which files a group that code fills has, nor for which of many files a sysfs_ops is called.

struct kernfs_node { struct lockdep_map dep_map; };

struct kobject { struct kernfs_node *sd; };

struct attribute { const char *name; };

struct attribute_group { struct attribute **attrs; };

struct device_attribute { struct attribute attr; int (*store)(struct kobject *kobj); };

struct queue_attribute { struct attribute attr; int (*store)(struct kobject *kobj); };

struct bin_attribute { struct attribute attr; int (*write)(struct kobject *kobj); };

struct sysfs_ops { int (*store)(struct kobject *kobj, struct attribute *attr); };

static void drain(struct kernfs_node *kn)
{
	rwsem_acquire(&kn->dep_map, 0, 0, _RET_IP_); // FINDING(file): wait-while-holding  FINDING(bin): wait-while-holding  FINDING(group): wait-while-holding  FINDING(filled): wait-while-holding  FINDING(many): wait-while-holding  FINDING(merged): wait-while-holding  FINDING(device): wait-while-holding  FINDING(added): wait-while-holding  FINDING(folder): wait-while-holding  FINDING(made): wait-while-holding  FINDING(joined): wait-while-holding  FINDING(unknown): wait-while-holding  FINDING(all): wait-while-holding
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

void device_del(struct kobject *kobj)
{
	drain(kobj->sd);
}

int device_add(struct kobject *kobj)
{
	if (!kobj->sd)
		return 0;
	drain(kobj->sd);
	return -ENOMEM;
}

int create_dir(struct kobject *kobj)
{
	if (!kobj->sd)
		return 0;
	drain(kobj->sd);
	return -ENOMEM;
}

int sysfs_create_group(struct kobject *kobj, const struct attribute_group *group)
{
	if (!kobj->sd)
		return 0;
	drain(kobj->sd);
	return -ENOMEM;
}

int sysfs_merge_group(struct kobject *kobj, const struct attribute_group *group)
{
	if (!kobj->sd)
		return 0;
	drain(kobj->sd);
	return -ENOMEM;
}

int sysfs_create_groups(struct kobject *kobj, const struct attribute_group **groups)
{
	if (!kobj->sd)
		return 0;
	drain(kobj->sd);
	return -ENOMEM;
}

static DEFINE_MUTEX(file_lock);

static int limit_store(struct kobject *kobj)
{
	mutex_lock(&file_lock); // FINDING(file): wait-while-holding  CONFIDENCE(file): medium
	mutex_unlock(&file_lock);
	return 0;
}

static struct device_attribute dev_attr_limit = { .store = limit_store };

static void remove(struct kobject *kobj, struct device_attribute *attr)
{
	sysfs_remove_file_ns(kobj, &attr->attr, NULL);
}

void file_remove(struct kobject *kobj)
{
	mutex_lock(&file_lock); // HOLD(file)
	remove(kobj, &dev_attr_limit);
	mutex_unlock(&file_lock);
}

static DEFINE_MUTEX(bin_lock);

static int image_write(struct kobject *kobj)
{
	mutex_lock(&bin_lock); // FINDING(bin): wait-while-holding
	mutex_unlock(&bin_lock);
	return 0;
}

static struct bin_attribute bin_attr_image = { .write = image_write };

void bin_remove(struct kobject *kobj)
{
	mutex_lock(&bin_lock); // HOLD(bin)
	sysfs_remove_bin_file(kobj, &bin_attr_image);
	mutex_unlock(&bin_lock);
}

static DEFINE_MUTEX(group_lock);

static int count_store(struct kobject *kobj)
{
	mutex_lock(&group_lock); // FINDING(group): wait-while-holding
	mutex_unlock(&group_lock);
	return 0;
}

static struct device_attribute dev_attr_count = { .store = count_store };

static struct attribute *count_attrs[] = { &dev_attr_limit.attr, &dev_attr_count.attr, NULL };

static const struct attribute_group count_group = { .attrs = count_attrs };

static const struct attribute_group *count_groups[] = { &count_group, NULL };

static void remove_all(struct kobject *kobj, const struct attribute_group **groups)
{
	int i;

	for (i = 0; groups[i]; i++)
		sysfs_remove_group(kobj, groups[i]);
}

void group_remove(struct kobject *kobj)
{
	mutex_lock(&group_lock); // HOLD(group)
	remove_all(kobj, count_groups);
	mutex_unlock(&group_lock);
}

static DEFINE_MUTEX(filled_lock);

static int port_store(struct kobject *kobj)
{
	mutex_lock(&filled_lock); // FINDING(filled): wait-while-holding
	mutex_unlock(&filled_lock);
	return 0;
}

static struct device_attribute dev_attr_port = { .store = port_store };

static struct attribute *filled_attrs[4];

static const struct attribute_group filled_group = { .attrs = filled_attrs };

void filled_add(int port)
{
	filled_attrs[port] = &dev_attr_port.attr;
}

void filled_remove(struct kobject *kobj)
{
	mutex_lock(&filled_lock); // HOLD(filled)
	sysfs_remove_group(kobj, &filled_group);
	mutex_unlock(&filled_lock);
}

static DEFINE_MUTEX(many_lock);

static int queue_store(struct kobject *kobj, struct attribute *attr)
{
	mutex_lock(&many_lock); // FINDING(many): wait-while-holding
	mutex_unlock(&many_lock);
	return 0;
}

static const struct sysfs_ops queue_ops = { .store = queue_store };

static int nr_store(struct kobject *kobj)
{
	return 0;
}

static struct queue_attribute queue_nr = { .store = nr_store };

void many_remove(struct kobject *kobj)
{
	mutex_lock(&many_lock); // HOLD(many)
	sysfs_remove_file_ns(kobj, &queue_nr.attr, NULL);
	mutex_unlock(&many_lock);
}

static DEFINE_MUTEX(merged_lock);

static int depth_store(struct kobject *kobj)
{
	mutex_lock(&merged_lock); // FINDING(merged): wait-while-holding
	mutex_unlock(&merged_lock);
	return 0;
}

static struct device_attribute dev_attr_depth = { .store = depth_store };

static struct attribute *depth_attrs[] = { &dev_attr_depth.attr, NULL };

static const struct attribute_group depth_group = { .attrs = depth_attrs };

void merged_remove(struct kobject *kobj)
{
	mutex_lock(&merged_lock); // HOLD(merged)
	sysfs_unmerge_group(kobj, &depth_group);
	mutex_unlock(&merged_lock);
}

static DEFINE_MUTEX(scan_lock);

static int scan_store(struct kobject *kobj)
{
	mutex_lock(&scan_lock); // FINDING(device): wait-while-holding
	mutex_unlock(&scan_lock);
	return 0;
}

struct device_attribute dev_attr_scan = { .store = scan_store };

void device_remove(struct kobject *kobj)
{
	mutex_lock(&scan_lock); // HOLD(device)
	device_del(kobj);
	mutex_unlock(&scan_lock);
}

static DEFINE_MUTEX(added_lock);

static int added_store(struct kobject *kobj)
{
	mutex_lock(&added_lock); // FINDING(added): wait-while-holding  CONFIDENCE(added): low
	mutex_unlock(&added_lock);
	return 0;
}

struct device_attribute dev_attr_added = { .store = added_store };

int device_new(struct kobject *kobj)
{
	int err;

	mutex_lock(&added_lock); // HOLD(added)
	err = device_add(kobj);
	mutex_unlock(&added_lock);
	return err;
}

static DEFINE_MUTEX(folder_lock);

static int folder_store(struct kobject *kobj)
{
	mutex_lock(&folder_lock); // FINDING(folder): wait-while-holding  CONFIDENCE(folder): low
	mutex_unlock(&folder_lock);
	return 0;
}

struct device_attribute dev_attr_folder = { .store = folder_store };

int folder_new(struct kobject *kobj)
{
	int err;

	mutex_lock(&folder_lock); // HOLD(folder)
	err = create_dir(kobj);
	mutex_unlock(&folder_lock);
	return err;
}

static DEFINE_MUTEX(made_lock);

static int made_store(struct kobject *kobj)
{
	mutex_lock(&made_lock); // FINDING(made): wait-while-holding  CONFIDENCE(made): low
	mutex_unlock(&made_lock);
	return 0;
}

struct device_attribute dev_attr_made = { .store = made_store };

int made_new(struct kobject *kobj, const struct attribute_group *group)
{
	int err;

	mutex_lock(&made_lock); // HOLD(made)
	err = sysfs_create_group(kobj, group);
	mutex_unlock(&made_lock);
	return err;
}

static DEFINE_MUTEX(all_lock);

static int all_store(struct kobject *kobj)
{
	mutex_lock(&all_lock); // FINDING(all): wait-while-holding  CONFIDENCE(all): low
	mutex_unlock(&all_lock);
	return 0;
}

struct device_attribute dev_attr_all = { .store = all_store };

int all_new(struct kobject *kobj, const struct attribute_group **groups)
{
	int err;

	mutex_lock(&all_lock); // HOLD(all)
	err = sysfs_create_groups(kobj, groups);
	mutex_unlock(&all_lock);
	return err;
}

static DEFINE_MUTEX(joined_lock);

static int joined_store(struct kobject *kobj)
{
	mutex_lock(&joined_lock); // FINDING(joined): wait-while-holding  CONFIDENCE(joined): low
	mutex_unlock(&joined_lock);
	return 0;
}

struct device_attribute dev_attr_joined = { .store = joined_store };

int joined_new(struct kobject *kobj, const struct attribute_group *group)
{
	int err;

	mutex_lock(&joined_lock); // HOLD(joined)
	err = sysfs_merge_group(kobj, group);
	mutex_unlock(&joined_lock);
	return err;
}

static DEFINE_MUTEX(unknown_lock);

static int unknown_write(struct kobject *kobj)
{
	mutex_lock(&unknown_lock); // FINDING(unknown): wait-while-holding
	mutex_unlock(&unknown_lock);
	return 0;
}

struct bin_attribute bin_attr_unknown = { .write = unknown_write };

void unknown_remove(struct kobject *kobj, struct bin_attribute *attr)
{
	mutex_lock(&unknown_lock); // HOLD(unknown)
	sysfs_remove_bin_file(kobj, attr);
	mutex_unlock(&unknown_lock);
}
