struct bus_type {
	int (*online)(struct device *dev);
	int (*offline)(struct device *dev);
};

struct device {
	struct mutex mutex;
	struct bus_type *bus;
	bool offline;
};

static inline void device_lock(struct device *dev)
{
	mutex_lock(&dev->mutex);
}

static inline void device_unlock(struct device *dev)
{
	mutex_unlock(&dev->mutex);
}

struct memory_block {
	unsigned long start_section_nr;
	struct device dev;
};

extern struct mutex device_hotplug_lock;
extern struct bus_type memory_subsys;

int device_register(struct device *dev);
int register_new_memory(unsigned long section_nr);
int online_pages(unsigned long pfn);
