#include "hotplug.h"

static DEFINE_MUTEX(stop_cpus_mutex);

static int stop_cpus(cpu_stop_fn_t fn, void *data)
{
	int ret;

	mutex_lock(&stop_cpus_mutex);
	ret = queue_stop_cpus(fn, data);
	mutex_unlock(&stop_cpus_mutex);
	return ret;
}

int stop_machine(cpu_stop_fn_t fn, void *data)
{
	int ret;

	/* No CPUs can come up or down during this. */
	get_online_cpus(); // FINDING(hotplug): lock-order-inversion {{cpu_hotplug_lock}}
	ret = stop_cpus(fn, data);
	put_online_cpus();
	return ret;
}
