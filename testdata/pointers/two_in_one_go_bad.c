// WHY: begin() reads the CPU lock and takes the memory lock, and returns with both: by way of a pointer too, who calls it asks for either straight.

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
	begin(); // FINDING(mem): lock-order-inversion FINDING(cpu): lock-order-inversion
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

	mutex_lock(&dev->mutex); // HOLD(mem) HOLD(cpu)
	ret = bus->online(dev);
	mutex_unlock(&dev->mutex);
	return ret;
}

void add_memory(struct device *dev)
{
	begin(); // HOLD(mem) HOLD(cpu)
	mutex_lock(&dev->mutex); // FINDING(mem): lock-order-inversion FINDING(cpu): lock-order-inversion
	mutex_unlock(&dev->mutex);
	done();
}
