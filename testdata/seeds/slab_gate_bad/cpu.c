// WHY: kmem_cache_destroy() is safe only as long as the CPU lock is counted right; here one way out gives back what it has not taken.
// SOURCE: our own reduction of what was feared in the discussion of Linux 3.7-rc1

#include "hotplug.h"

static struct {
	struct task_struct *active_writer;
	struct mutex lock;
	int refcount;
} cpu_hotplug;

static struct raw_notifier_head cpu_chain;

void get_online_cpus(void)
{
	if (cpu_hotplug.active_writer == current)
		return;
	mutex_lock(&cpu_hotplug.lock);
	cpu_hotplug.refcount++;
	mutex_unlock(&cpu_hotplug.lock);
}

void put_online_cpus(void)
{
	if (cpu_hotplug.active_writer == current)
		return;
	mutex_lock(&cpu_hotplug.lock);
	cpu_hotplug.refcount--;
	mutex_unlock(&cpu_hotplug.lock);
}

static void cpu_hotplug_begin(void)
{
	cpu_hotplug.active_writer = current;
	for (;;) {
		mutex_lock(&cpu_hotplug.lock);
		if (!cpu_hotplug.refcount)
			break;
		mutex_unlock(&cpu_hotplug.lock);
		schedule();
	}
}

static void cpu_hotplug_done(void)
{
	cpu_hotplug.active_writer = NULL;
	mutex_unlock(&cpu_hotplug.lock);
}

int register_cpu_notifier(struct notifier_block *nb)
{
	return raw_notifier_chain_register(&cpu_chain, nb);
}

int _cpu_up(unsigned int cpu)
{
	int ret;

	cpu_hotplug_begin();
	ret = raw_notifier_call_chain(&cpu_chain, CPU_UP_PREPARE, &cpu);
	cpu_hotplug_done();
	return ret;
}
