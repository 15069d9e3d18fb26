// WHY: a reader of a counted lock may count itself again, and the one order is kept.
// ORDER: cpu_hotplug.lock -> list_lock

struct cpu_hotplug_state {
	struct task_struct *writer;
	struct mutex lock;
	int readers;
};

static struct cpu_hotplug_state cpu_hotplug;
static DEFINE_MUTEX(list_lock);

void get_online_cpus(void)
{
	if (cpu_hotplug.writer == current)
		return;
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
	cpu_hotplug.writer = current;
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
	cpu_hotplug.writer = NULL;
	mutex_unlock(&cpu_hotplug.lock);
}

void first(void)
{
	get_online_cpus();
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	put_online_cpus();
}

void second(void)
{
	cpu_hotplug_begin();
	mutex_lock(&list_lock);
	mutex_unlock(&list_lock);
	cpu_hotplug_done();
}
