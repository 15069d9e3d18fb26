// WHY: a reader of a counted lock that counts itself again waits for nobody.

struct mem_hotplug_state {
	struct task_struct *writer;
	struct mutex lock;
	int readers;
};

static struct mem_hotplug_state mem_hotplug;

void get_online_mems(void)
{
	if (mem_hotplug.writer == current)
		return;
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

static void drain(void)
{
	get_online_mems(); // NO-FINDING: counted twice
	put_online_mems();
}

void shrink(void)
{
	get_online_mems();
	drain();
	put_online_mems();
}
