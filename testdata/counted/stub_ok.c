// WHY: without CPU hot-plug its functions are empty, and no lock; only then are they called in two orders.

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

#ifndef CONFIG_HOTPLUG_CPU
void first(void)
{
	get_online_cpus();
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	put_online_cpus();
}

void second(void)
{
	mutex_lock(&list_lock);
	cpu_hotplug_begin();
	cpu_hotplug_done();
	mutex_unlock(&list_lock);
}
#endif
