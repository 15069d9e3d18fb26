// WHY: files are removed under the mutex that writing to them takes, of a device in the same struct, whatever that is in; in which it is may not be known, or depend.

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
	rwsem_acquire(&kn->dep_map, 0, 0, _RET_IP_); // FINDING(own): wait-while-holding  FINDING(asked): wait-while-holding  FINDING(card): wait-while-holding  FINDING(outer): wait-while-holding  FINDING(unknown): wait-while-holding  FINDING(sometimes): wait-while-holding  FINDING(either): wait-while-holding  FINDING(file): wait-while-holding  FINDING(group): wait-while-holding  FINDING(merged): wait-while-holding  FINDING(bin): wait-while-holding
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

static void *dev_get_drvdata(const struct device *dev)
{
	return dev->driver_data;
}

static DEFINE_MUTEX(own_lock);

static int own_store(struct device *dev, int on)
{
	int id = to_port(dev)->id;

	mutex_lock(&own_lock); // FINDING(own): wait-while-holding
	on += id;
	mutex_unlock(&own_lock);
	return on;
}

static struct device_attribute own_attr = { .store = own_store };

void own_remove(struct port *port)
{
	mutex_lock(&own_lock); // HOLD(own)
	device_del(&port->dev);
	mutex_unlock(&own_lock);
}

static DEFINE_MUTEX(card_lock);

static int card_store(struct device *dev, int on)
{
	int id = to_port(dev)->id;

	mutex_lock(&card_lock); // FINDING(card): wait-while-holding
	on += id;
	mutex_unlock(&card_lock);
	return on;
}

static struct device_attribute card_attr = { .store = card_store };

void card_remove(struct card *card)
{
	mutex_lock(&card_lock); // HOLD(card)
	device_del(&card->port.dev);
	mutex_unlock(&card_lock);
}

static DEFINE_MUTEX(outer_lock);

static int outer_store(struct device *dev, int on)
{
	int id = container_of(dev, struct card, port.dev)->slot;

	mutex_lock(&outer_lock); // FINDING(outer): wait-while-holding
	on += id;
	mutex_unlock(&outer_lock);
	return on;
}

static struct device_attribute outer_attr = { .store = outer_store };

void outer_remove(struct port *port)
{
	mutex_lock(&outer_lock); // HOLD(outer)
	device_del(&port->dev);
	mutex_unlock(&outer_lock);
}

static DEFINE_MUTEX(unknown_lock);

static int unknown_store(struct device *dev, int on)
{
	struct port *port = dev_get_drvdata(dev);
	int id = port->id;

	mutex_lock(&unknown_lock); // FINDING(unknown): wait-while-holding
	on += id;
	mutex_unlock(&unknown_lock);
	return on;
}

static struct device_attribute unknown_attr = { .store = unknown_store };

void unknown_remove(struct keyboard *kbd)
{
	mutex_lock(&unknown_lock); // HOLD(unknown)
	device_del(&kbd->dev);
	mutex_unlock(&unknown_lock);
}

static DEFINE_MUTEX(sometimes_lock);

static int sometimes_store(struct device *dev, int on)
{
	int id = 0;

	if (dev->driver_data)
		id = to_port(dev)->id;

	mutex_lock(&sometimes_lock); // FINDING(sometimes): wait-while-holding
	on += id;
	mutex_unlock(&sometimes_lock);
	return on;
}

static struct device_attribute sometimes_attr = { .store = sometimes_store };

void sometimes_remove(struct keyboard *kbd)
{
	mutex_lock(&sometimes_lock); // HOLD(sometimes)
	device_del(&kbd->dev);
	mutex_unlock(&sometimes_lock);
}

static DEFINE_MUTEX(either_lock);

static int either_store(struct device *dev, int on)
{
	struct port *port = to_port(dev);
	struct keyboard *kbd = container_of(dev, struct keyboard, led);
	int id = kbd->dev.driver_data == port;

	mutex_lock(&either_lock); // FINDING(either): wait-while-holding
	on += id;
	mutex_unlock(&either_lock);
	return on;
}

static struct device_attribute either_attr = { .store = either_store };

void either_remove(struct keyboard *kbd)
{
	mutex_lock(&either_lock); // HOLD(either)
	device_del(&kbd->dev);
	mutex_unlock(&either_lock);
}

static DEFINE_MUTEX(file_lock);

static int file_store(struct device *dev, int on)
{
	int id = to_port(dev)->id;

	mutex_lock(&file_lock); // FINDING(file): wait-while-holding
	on += id;
	mutex_unlock(&file_lock);
	return on;
}

static struct device_attribute file_attr = { .store = file_store };

void file_remove(struct port *port)
{
	mutex_lock(&file_lock); // HOLD(file)
	sysfs_remove_file_ns(&port->dev.kobj, &file_attr.attr, NULL);
	mutex_unlock(&file_lock);
}

static DEFINE_MUTEX(group_lock);

static int group_store(struct device *dev, int on)
{
	int id = to_port(dev)->id;

	mutex_lock(&group_lock); // FINDING(group): wait-while-holding
	on += id;
	mutex_unlock(&group_lock);
	return on;
}

static struct device_attribute group_attr = { .store = group_store };

static struct attribute *group_attrs[] = { &group_attr.attr, NULL };

static const struct attribute_group group_group = { .attrs = group_attrs };

void group_remove(struct port *port)
{
	mutex_lock(&group_lock); // HOLD(group)
	sysfs_remove_group(&port->dev.kobj, &group_group);
	mutex_unlock(&group_lock);
}

static DEFINE_MUTEX(merged_lock);

static int merged_store(struct device *dev, int on)
{
	int id = to_port(dev)->id;

	mutex_lock(&merged_lock); // FINDING(merged): wait-while-holding
	on += id;
	mutex_unlock(&merged_lock);
	return on;
}

static struct device_attribute merged_attr = { .store = merged_store };

static struct attribute *merged_attrs[] = { &merged_attr.attr, NULL };

static const struct attribute_group merged_group = { .attrs = merged_attrs };

void merged_remove(struct port *port)
{
	mutex_lock(&merged_lock); // HOLD(merged)
	sysfs_unmerge_group(&port->dev.kobj, &merged_group);
	mutex_unlock(&merged_lock);
}

static DEFINE_MUTEX(asked_lock);

static struct port *as_port(struct device *dev)
{
	if (!dev->driver_data)
		return NULL;
	return to_port(dev);
}

static int asked_store(struct device *dev, int on)
{
	struct port *port = as_port(dev);
	int id = port != NULL;

	mutex_lock(&asked_lock); // FINDING(asked): wait-while-holding
	on += id;
	mutex_unlock(&asked_lock);
	return on;
}

static struct device_attribute asked_attr = { .store = asked_store };

void asked_remove(struct keyboard *kbd)
{
	mutex_lock(&asked_lock); // HOLD(asked)
	device_del(&kbd->dev);
	mutex_unlock(&asked_lock);
}

static DEFINE_MUTEX(bin_lock);

static int bin_store(struct kobject *kobj, int on)
{
	int id = to_port(kobj_to_dev(kobj))->id;

	mutex_lock(&bin_lock); // FINDING(bin): wait-while-holding
	on += id;
	mutex_unlock(&bin_lock);
	return on;
}

static struct bin_attribute bin_attr = { .write = bin_store };

void bin_remove(struct port *port)
{
	mutex_lock(&bin_lock); // HOLD(bin)
	sysfs_remove_bin_file(&port->dev.kobj, &bin_attr);
	mutex_unlock(&bin_lock);
}
