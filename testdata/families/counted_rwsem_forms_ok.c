// WHY: the functions of the two home-made locks of 4.12, readers and writers.
// ORDER: cpu_hotplug.lock(shared) -> by_cpu_reader
// ORDER: cpu_hotplug.lock(shared) -> by_cpu_try
// ORDER: cpu_hotplug.lock(exclusive) -> by_cpu_writer
// ORDER: mem_hotplug.lock(shared) -> by_mem_reader
// ORDER: mem_hotplug.lock(exclusive) -> by_mem_writer

static struct {
	struct mutex lock;
	int readers;
} cpu_hotplug;

static struct {
	struct mutex lock;
	int readers;
} mem_hotplug;

static DEFINE_MUTEX(by_cpu_reader);
static DEFINE_MUTEX(by_cpu_try);
static DEFINE_MUTEX(by_cpu_writer);
static DEFINE_MUTEX(by_mem_reader);
static DEFINE_MUTEX(by_mem_writer);

void schedule(void);

void get_online_cpus(void)
{
	mutex_lock(&cpu_hotplug.lock);
	cpu_hotplug.readers++;
	mutex_unlock(&cpu_hotplug.lock);
}

bool try_get_online_cpus(void)
{
	if (!mutex_trylock(&cpu_hotplug.lock))
		return false;
	cpu_hotplug.readers++;
	mutex_unlock(&cpu_hotplug.lock);
	return true;
}

void put_online_cpus(void)
{
	mutex_lock(&cpu_hotplug.lock);
	cpu_hotplug.readers--;
	mutex_unlock(&cpu_hotplug.lock);
}

void cpu_hotplug_begin(void)
{
	for (;;) {
		mutex_lock(&cpu_hotplug.lock);
		if (!cpu_hotplug.readers)
			break;
		mutex_unlock(&cpu_hotplug.lock);
		schedule();
	}
}

void cpu_hotplug_done(void)
{
	mutex_unlock(&cpu_hotplug.lock);
}

void get_online_mems(void)
{
	mutex_lock(&mem_hotplug.lock);
	mem_hotplug.readers++;
	mutex_unlock(&mem_hotplug.lock);
}

void put_online_mems(void)
{
	mutex_lock(&mem_hotplug.lock);
	mem_hotplug.readers--;
	mutex_unlock(&mem_hotplug.lock);
}

void mem_hotplug_begin(void)
{
	for (;;) {
		mutex_lock(&mem_hotplug.lock);
		if (!mem_hotplug.readers)
			break;
		mutex_unlock(&mem_hotplug.lock);
		schedule();
	}
}

void mem_hotplug_done(void)
{
	mutex_unlock(&mem_hotplug.lock);
}

void cpu_reader(void)
{
	get_online_cpus();
	mutex_lock(&by_cpu_reader);
	mutex_unlock(&by_cpu_reader);
	put_online_cpus();
}

void cpu_try(void)
{
	if (!try_get_online_cpus())
		return;
	mutex_lock(&by_cpu_try);
	mutex_unlock(&by_cpu_try);
	put_online_cpus();
}

void cpu_writer(void)
{
	cpu_hotplug_begin();
	mutex_lock(&by_cpu_writer);
	mutex_unlock(&by_cpu_writer);
	cpu_hotplug_done();
}

void mem_reader(void)
{
	get_online_mems();
	mutex_lock(&by_mem_reader);
	mutex_unlock(&by_mem_reader);
	put_online_mems();
}

void mem_writer(void)
{
	mem_hotplug_begin();
	mutex_lock(&by_mem_writer);
	mutex_unlock(&by_mem_writer);
	mem_hotplug_done();
}
