// WHY: who removes a file of sysfs waits until nobody is in its functions, which are called under a reference to it.
// ORDER: kernfs_node.dep_map(shared) -> device_attribute_show_lock
// ORDER: kernfs_node.dep_map(shared) -> device_attribute_store_lock
// ORDER: kernfs_node.dep_map(shared) -> driver_attribute_show_lock
// ORDER: kernfs_node.dep_map(shared) -> driver_attribute_store_lock
// ORDER: kernfs_node.dep_map(shared) -> bus_attribute_show_lock
// ORDER: kernfs_node.dep_map(shared) -> bus_attribute_store_lock
// ORDER: kernfs_node.dep_map(shared) -> class_attribute_show_lock
// ORDER: kernfs_node.dep_map(shared) -> class_attribute_store_lock
// ORDER: kernfs_node.dep_map(shared) -> kobj_attribute_show_lock
// ORDER: kernfs_node.dep_map(shared) -> kobj_attribute_store_lock
// ORDER: kernfs_node.dep_map(shared) -> bin_attribute_read_lock
// ORDER: kernfs_node.dep_map(shared) -> bin_attribute_write_lock
// ORDER: kernfs_node.dep_map(shared) -> bin_attribute_mmap_lock
// ORDER: kernfs_node.dep_map(shared) -> sysfs_ops_show_lock
// ORDER: kernfs_node.dep_map(shared) -> sysfs_ops_store_lock
// ORDER: kernfs_node.dep_map(shared) -> cftype_open_lock
// ORDER: kernfs_node.dep_map(shared) -> cftype_release_lock
// ORDER: kernfs_node.dep_map(shared) -> cftype_read_u64_lock
// ORDER: kernfs_node.dep_map(shared) -> cftype_read_s64_lock
// ORDER: kernfs_node.dep_map(shared) -> cftype_seq_show_lock
// ORDER: kernfs_node.dep_map(shared) -> cftype_write_u64_lock
// ORDER: kernfs_node.dep_map(shared) -> cftype_write_s64_lock
// ORDER: kernfs_node.dep_map(shared) -> cftype_write_lock

struct kernfs_node { struct lockdep_map dep_map; };

struct device_attribute {
	int (*show)(void *arg);
	int (*store)(void *arg);
};

static DEFINE_MUTEX(device_attribute_show_lock);

static int device_attribute_show(void *arg)
{
	mutex_lock(&device_attribute_show_lock);
	mutex_unlock(&device_attribute_show_lock);
	return 0;
}

static DEFINE_MUTEX(device_attribute_store_lock);

static int device_attribute_store(void *arg)
{
	mutex_lock(&device_attribute_store_lock);
	mutex_unlock(&device_attribute_store_lock);
	return 0;
}

struct device_attribute the_device_attribute = {
	.show = device_attribute_show,
	.store = device_attribute_store,
};

struct driver_attribute {
	int (*show)(void *arg);
	int (*store)(void *arg);
};

static DEFINE_MUTEX(driver_attribute_show_lock);

static int driver_attribute_show(void *arg)
{
	mutex_lock(&driver_attribute_show_lock);
	mutex_unlock(&driver_attribute_show_lock);
	return 0;
}

static DEFINE_MUTEX(driver_attribute_store_lock);

static int driver_attribute_store(void *arg)
{
	mutex_lock(&driver_attribute_store_lock);
	mutex_unlock(&driver_attribute_store_lock);
	return 0;
}

struct driver_attribute the_driver_attribute = {
	.show = driver_attribute_show,
	.store = driver_attribute_store,
};

struct bus_attribute {
	int (*show)(void *arg);
	int (*store)(void *arg);
};

static DEFINE_MUTEX(bus_attribute_show_lock);

static int bus_attribute_show(void *arg)
{
	mutex_lock(&bus_attribute_show_lock);
	mutex_unlock(&bus_attribute_show_lock);
	return 0;
}

static DEFINE_MUTEX(bus_attribute_store_lock);

static int bus_attribute_store(void *arg)
{
	mutex_lock(&bus_attribute_store_lock);
	mutex_unlock(&bus_attribute_store_lock);
	return 0;
}

struct bus_attribute the_bus_attribute = {
	.show = bus_attribute_show,
	.store = bus_attribute_store,
};

struct class_attribute {
	int (*show)(void *arg);
	int (*store)(void *arg);
};

static DEFINE_MUTEX(class_attribute_show_lock);

static int class_attribute_show(void *arg)
{
	mutex_lock(&class_attribute_show_lock);
	mutex_unlock(&class_attribute_show_lock);
	return 0;
}

static DEFINE_MUTEX(class_attribute_store_lock);

static int class_attribute_store(void *arg)
{
	mutex_lock(&class_attribute_store_lock);
	mutex_unlock(&class_attribute_store_lock);
	return 0;
}

struct class_attribute the_class_attribute = {
	.show = class_attribute_show,
	.store = class_attribute_store,
};

struct kobj_attribute {
	int (*show)(void *arg);
	int (*store)(void *arg);
};

static DEFINE_MUTEX(kobj_attribute_show_lock);

static int kobj_attribute_show(void *arg)
{
	mutex_lock(&kobj_attribute_show_lock);
	mutex_unlock(&kobj_attribute_show_lock);
	return 0;
}

static DEFINE_MUTEX(kobj_attribute_store_lock);

static int kobj_attribute_store(void *arg)
{
	mutex_lock(&kobj_attribute_store_lock);
	mutex_unlock(&kobj_attribute_store_lock);
	return 0;
}

struct kobj_attribute the_kobj_attribute = {
	.show = kobj_attribute_show,
	.store = kobj_attribute_store,
};

struct bin_attribute {
	int (*read)(void *arg);
	int (*write)(void *arg);
	int (*mmap)(void *arg);
};

static DEFINE_MUTEX(bin_attribute_read_lock);

static int bin_attribute_read(void *arg)
{
	mutex_lock(&bin_attribute_read_lock);
	mutex_unlock(&bin_attribute_read_lock);
	return 0;
}

static DEFINE_MUTEX(bin_attribute_write_lock);

static int bin_attribute_write(void *arg)
{
	mutex_lock(&bin_attribute_write_lock);
	mutex_unlock(&bin_attribute_write_lock);
	return 0;
}

static DEFINE_MUTEX(bin_attribute_mmap_lock);

static int bin_attribute_mmap(void *arg)
{
	mutex_lock(&bin_attribute_mmap_lock);
	mutex_unlock(&bin_attribute_mmap_lock);
	return 0;
}

struct bin_attribute the_bin_attribute = {
	.read = bin_attribute_read,
	.write = bin_attribute_write,
	.mmap = bin_attribute_mmap,
};

struct sysfs_ops {
	int (*show)(void *arg);
	int (*store)(void *arg);
};

static DEFINE_MUTEX(sysfs_ops_show_lock);

static int sysfs_ops_show(void *arg)
{
	mutex_lock(&sysfs_ops_show_lock);
	mutex_unlock(&sysfs_ops_show_lock);
	return 0;
}

static DEFINE_MUTEX(sysfs_ops_store_lock);

static int sysfs_ops_store(void *arg)
{
	mutex_lock(&sysfs_ops_store_lock);
	mutex_unlock(&sysfs_ops_store_lock);
	return 0;
}

struct sysfs_ops the_sysfs_ops = {
	.show = sysfs_ops_show,
	.store = sysfs_ops_store,
};

struct cftype {
	int (*open)(void *arg);
	int (*release)(void *arg);
	int (*read_u64)(void *arg);
	int (*read_s64)(void *arg);
	int (*seq_show)(void *arg);
	int (*write_u64)(void *arg);
	int (*write_s64)(void *arg);
	int (*write)(void *arg);
};

static DEFINE_MUTEX(cftype_open_lock);

static int cftype_open(void *arg)
{
	mutex_lock(&cftype_open_lock);
	mutex_unlock(&cftype_open_lock);
	return 0;
}

static DEFINE_MUTEX(cftype_release_lock);

static int cftype_release(void *arg)
{
	mutex_lock(&cftype_release_lock);
	mutex_unlock(&cftype_release_lock);
	return 0;
}

static DEFINE_MUTEX(cftype_read_u64_lock);

static int cftype_read_u64(void *arg)
{
	mutex_lock(&cftype_read_u64_lock);
	mutex_unlock(&cftype_read_u64_lock);
	return 0;
}

static DEFINE_MUTEX(cftype_read_s64_lock);

static int cftype_read_s64(void *arg)
{
	mutex_lock(&cftype_read_s64_lock);
	mutex_unlock(&cftype_read_s64_lock);
	return 0;
}

static DEFINE_MUTEX(cftype_seq_show_lock);

static int cftype_seq_show(void *arg)
{
	mutex_lock(&cftype_seq_show_lock);
	mutex_unlock(&cftype_seq_show_lock);
	return 0;
}

static DEFINE_MUTEX(cftype_write_u64_lock);

static int cftype_write_u64(void *arg)
{
	mutex_lock(&cftype_write_u64_lock);
	mutex_unlock(&cftype_write_u64_lock);
	return 0;
}

static DEFINE_MUTEX(cftype_write_s64_lock);

static int cftype_write_s64(void *arg)
{
	mutex_lock(&cftype_write_s64_lock);
	mutex_unlock(&cftype_write_s64_lock);
	return 0;
}

static DEFINE_MUTEX(cftype_write_lock);

static int cftype_write(void *arg)
{
	mutex_lock(&cftype_write_lock);
	mutex_unlock(&cftype_write_lock);
	return 0;
}

struct cftype the_cftype = {
	.open = cftype_open,
	.release = cftype_release,
	.read_u64 = cftype_read_u64,
	.read_s64 = cftype_read_s64,
	.seq_show = cftype_seq_show,
	.write_u64 = cftype_write_u64,
	.write_s64 = cftype_write_s64,
	.write = cftype_write,
};
