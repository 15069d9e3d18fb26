struct kernfs_node {
	struct lockdep_map dep_map;
	int active;
};

struct device {
	struct mutex mutex;
	struct kernfs_node *state;
	bool offline;
};

struct device_attribute {
	int (*show)(struct device *dev, struct device_attribute *attr, char *buf);
	int (*store)(struct device *dev, struct device_attribute *attr, const char *buf);
};

#define DEVICE_ATTR(name, mode, show, store) \
	struct device_attribute dev_attr_##name = { show, store }

void lock_device_hotplug(void);
void unlock_device_hotplug(void);
void device_unregister(struct device *dev);
void kernfs_remove(struct kernfs_node *kn);
void unregister_memory_block(struct device *dev);
int online_pages(struct device *dev);
