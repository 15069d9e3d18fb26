#include "hotplug.h"

static DEFINE_MUTEX(drain_lock);

void lru_add_drain_all_cpuslocked(void)
{
	mutex_lock(&drain_lock);
	drain_every_cpu();
	mutex_unlock(&drain_lock);
}

void lru_add_drain_all(void)
{
	get_online_cpus(); // FINDING(again): self-deadlock {{cpu_hotplug_lock}} QUEUED-WRITER(again)
	lru_add_drain_all_cpuslocked();
	put_online_cpus();
}
