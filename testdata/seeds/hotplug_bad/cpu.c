// WHY: memory hotplug takes the memory lock and then, four calls down, the CPU lock; the slab takes them the other way round.
// SOURCE: our own reduction of the 2017 bug that Linux 4.13 mended ("mm/memory-hotplug: switch locking to a percpu rwsem")

#include "hotplug.h"

DEFINE_STATIC_PERCPU_RWSEM(cpu_hotplug_lock);

void get_online_cpus(void)
{
	might_sleep();
	percpu_down_read(&cpu_hotplug_lock);
}

void put_online_cpus(void)
{
	percpu_up_read(&cpu_hotplug_lock);
}

static void cpu_hotplug_begin(void)
{
	percpu_down_write(&cpu_hotplug_lock);
}

static void cpu_hotplug_done(void)
{
	percpu_up_write(&cpu_hotplug_lock);
}

int cpu_up(unsigned int cpu)
{
	int ret;

	cpu_hotplug_begin();
	ret = bringup_cpu(cpu);
	cpu_hotplug_done();
	return ret;
}
