#include "hotplug.h"

void rcu_barrier(void)
{
	get_online_cpus(); // EXCUSED(slab): gate-lock
	rcu_entrain_callbacks();
	put_online_cpus();
	wait_for_callbacks();
}
