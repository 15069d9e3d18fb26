// WHY: as in two_in_one_go_bad.c, but who adds memory has let go of both locks before it locks the device.

struct device {
	struct mutex mutex;
};

struct bus {
	int (*online)(struct device *dev);
};

static DECLARE_RWSEM(cpu_lock);
static DEFINE_MUTEX(mem_lock);
static struct bus *bus;

static void begin(void)
{
	down_read(&cpu_lock);
	mutex_lock(&mem_lock);
}

static void done(void)
{
	mutex_unlock(&mem_lock);
	up_read(&cpu_lock);
}

static int block_online(struct device *dev)
{
	begin();
	done();
	return 0;
}

static struct bus block_bus = {
	.online = block_online,
};

int bus_register(void)
{
	bus = &block_bus;
	return 0;
}

int device_online(struct device *dev)
{
	int ret;

	mutex_lock(&dev->mutex);
	ret = bus->online(dev);
	mutex_unlock(&dev->mutex);
	return ret;
}

void add_memory(struct device *dev)
{
	begin();
	done();
	mutex_lock(&dev->mutex);
	mutex_unlock(&dev->mutex);
}
