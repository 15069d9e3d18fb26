// WHY: the CPU lock is taken first, but offlining still drains the LRU lists with the function that takes it again.
// SOURCE: our own reduction of the state between two steps of the fix in Linux 4.13

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

void lockdep_assert_cpus_held(void)
{
	percpu_rwsem_assert_held(&cpu_hotplug_lock);
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
