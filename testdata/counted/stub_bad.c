// WHY: as in stub_ok.c, with CPU hot-plug too.

#ifdef CONFIG_HOTPLUG_CPU
struct cpu_hotplug_state {
	struct mutex lock;
	int readers;
};

static struct cpu_hotplug_state cpu_hotplug;

void get_online_cpus(void)
{
	mutex_lock(&cpu_hotplug.lock);
	cpu_hotplug.readers++;
	mutex_unlock(&cpu_hotplug.lock);
}

void put_online_cpus(void)
{
	mutex_lock(&cpu_hotplug.lock);
	cpu_hotplug.readers--;
	mutex_unlock(&cpu_hotplug.lock);
}

void cpu_hotplug_begin(void)
{
	mutex_lock(&cpu_hotplug.lock);
}

void cpu_hotplug_done(void)
{
	mutex_unlock(&cpu_hotplug.lock);
}
#else
void get_online_cpus(void)
{
}

void put_online_cpus(void)
{
}

void cpu_hotplug_begin(void)
{
}

void cpu_hotplug_done(void)
{
}
#endif

static DEFINE_MUTEX(list_lock);

void first(void)
{
	get_online_cpus(); // HOLD(two)
	mutex_lock(&list_lock); // FINDING(two): lock-order-inversion
	mutex_unlock(&list_lock);
	put_online_cpus();
}

void second(void)
{
	mutex_lock(&list_lock); // HOLD(two)
	cpu_hotplug_begin(); // FINDING(two): lock-order-inversion
	cpu_hotplug_done();
	mutex_unlock(&list_lock);
}
