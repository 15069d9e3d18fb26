// WHY: memory hotplug takes the CPU lock first, and what it calls says so and does not take it again.
// SOURCE: our own reduction of the mended state of Linux 4.13
// ORDER: cpu_hotplug_lock -> mem_hotplug_lock
// ORDER: cpu_hotplug_lock -> slab_mutex
// ORDER: cpu_hotplug_lock -> stop_cpus_mutex
// ORDER: cpu_hotplug_lock -> drain_lock
// ORDER: mem_hotplug_lock -> slab_mutex
// ORDER: mem_hotplug_lock -> stop_cpus_mutex
// ORDER: mem_hotplug_lock -> drain_lock

#include "hotplug.h"

DEFINE_STATIC_PERCPU_RWSEM(cpu_hotplug_lock);

void get_online_cpus(void)
{
	might_sleep();
	percpu_down_read(&cpu_hotplug_lock); // NO-FINDING: always the first lock
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
