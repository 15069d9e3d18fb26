// WHY: files are removed under the mutex that writing to others takes: those of a device in another struct, or of another device in that struct.

struct kernfs_node { struct lockdep_map dep_map; };

struct kobject { struct kernfs_node *sd; };

struct device { struct kobject kobj; void *driver_data; };

struct attribute { const char *name; };

struct attribute_group { struct attribute **attrs; };

struct device_attribute { struct attribute attr; int (*store)(struct device *dev, int on); };

struct bin_attribute { struct attribute attr; int (*write)(struct kobject *kobj, int on); };

struct port { int id; struct device dev; };

struct keyboard { struct device dev; struct device led; };

struct card { int slot; struct port port; };

#define to_port(d) container_of(d, struct port, dev)

static void drain(struct kernfs_node *kn)
{
	rwsem_acquire(&kn->dep_map, 0, 0, _RET_IP_);
	rwsem_release(&kn->dep_map, _RET_IP_);
}

void sysfs_remove_dir(struct kobject *kobj)
{
	drain(kobj->sd);
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

void device_del(struct device *dev)
{
	sysfs_remove_dir(&dev->kobj);
}

static struct device *kobj_to_dev(struct kobject *kobj)
{
	return container_of(kobj, struct device, kobj);
}

static int port_id(struct device *dev)
{
	struct port *port = to_port(dev);

	return port->id;
}

static DEFINE_MUTEX(own_lock);

static int own_store(struct device *dev, int on)
{
	int id = to_port(dev)->id;

	mutex_lock(&own_lock);
	on += id;
	mutex_unlock(&own_lock);
	return on;
}

static struct device_attribute own_attr = { .store = own_store };

void own_remove(struct keyboard *kbd)
{
	mutex_lock(&own_lock);
	device_del(&kbd->dev);
	mutex_unlock(&own_lock);
}

static DEFINE_MUTEX(inner_lock);

static int inner_store(struct device *dev, int on)
{
	int id;

	mutex_lock(&inner_lock);
	id = port_id(dev);
	on += id;
	mutex_unlock(&inner_lock);
	return on;
}

static struct device_attribute inner_attr = { .store = inner_store };

void inner_remove(struct keyboard *kbd)
{
	mutex_lock(&inner_lock);
	device_del(&kbd->dev);
	mutex_unlock(&inner_lock);
}

static DEFINE_MUTEX(outer_lock);

static int outer_store(struct device *dev, int on)
{
	int id = container_of(dev, struct card, port.dev)->slot;

	mutex_lock(&outer_lock);
	on += id;
	mutex_unlock(&outer_lock);
	return on;
}

static struct device_attribute outer_attr = { .store = outer_store };

void outer_remove(struct keyboard *kbd)
{
	mutex_lock(&outer_lock);
	device_del(&kbd->dev);
	mutex_unlock(&outer_lock);
}

static DEFINE_MUTEX(second_lock);

static int second_store(struct device *dev, int on)
{
	struct keyboard *kbd = container_of(dev, struct keyboard, led);
	int id = kbd->led.kobj.sd != NULL;

	mutex_lock(&second_lock);
	on += id;
	mutex_unlock(&second_lock);
	return on;
}

static struct device_attribute second_attr = { .store = second_store };

void second_remove(struct keyboard *kbd)
{
	mutex_lock(&second_lock);
	device_del(&kbd->dev);
	mutex_unlock(&second_lock);
}

static DEFINE_MUTEX(file_lock);

static int file_store(struct device *dev, int on)
{
	int id = to_port(dev)->id;

	mutex_lock(&file_lock);
	on += id;
	mutex_unlock(&file_lock);
	return on;
}

static struct device_attribute file_attr = { .store = file_store };

void file_remove(struct keyboard *kbd)
{
	mutex_lock(&file_lock);
	sysfs_remove_file_ns(&kbd->dev.kobj, &file_attr.attr, NULL);
	mutex_unlock(&file_lock);
}

static DEFINE_MUTEX(group_lock);

static int group_store(struct device *dev, int on)
{
	int id = to_port(dev)->id;

	mutex_lock(&group_lock);
	on += id;
	mutex_unlock(&group_lock);
	return on;
}

static struct device_attribute group_attr = { .store = group_store };

static struct attribute *group_attrs[] = { &group_attr.attr, NULL };

static const struct attribute_group group_group = { .attrs = group_attrs };

void group_remove(struct keyboard *kbd)
{
	mutex_lock(&group_lock);
	sysfs_remove_group(&kbd->dev.kobj, &group_group);
	mutex_unlock(&group_lock);
}

static DEFINE_MUTEX(merged_lock);

static int merged_store(struct device *dev, int on)
{
	int id = to_port(dev)->id;

	mutex_lock(&merged_lock);
	on += id;
	mutex_unlock(&merged_lock);
	return on;
}

static struct device_attribute merged_attr = { .store = merged_store };

static struct attribute *merged_attrs[] = { &merged_attr.attr, NULL };

static const struct attribute_group merged_group = { .attrs = merged_attrs };

void merged_remove(struct keyboard *kbd)
{
	mutex_lock(&merged_lock);
	sysfs_unmerge_group(&kbd->dev.kobj, &merged_group);
	mutex_unlock(&merged_lock);
}

static DEFINE_MUTEX(late_lock);

static int late_store(struct device *dev, int on)
{
	int id;

	if (on < 0)
		return -EINVAL;
	id = to_port(dev)->id;

	mutex_lock(&late_lock);
	on += id;
	mutex_unlock(&late_lock);
	return on;
}

static struct device_attribute late_attr = { .store = late_store };

void late_remove(struct keyboard *kbd)
{
	mutex_lock(&late_lock);
	device_del(&kbd->dev);
	mutex_unlock(&late_lock);
}

static DEFINE_MUTEX(bin_lock);

static int bin_store(struct kobject *kobj, int on)
{
	int id = to_port(kobj_to_dev(kobj))->id;

	mutex_lock(&bin_lock);
	on += id;
	mutex_unlock(&bin_lock);
	return on;
}

static struct bin_attribute bin_attr = { .write = bin_store };

void bin_remove(struct keyboard *kbd)
{
	mutex_lock(&bin_lock);
	sysfs_remove_bin_file(&kbd->dev.kobj, &bin_attr);
	mutex_unlock(&bin_lock);
}
