#include "hotplug.h"

static int cpuup_callback(struct notifier_block *nb, unsigned long action, void *cpu)
{
	int err = 0;

	if (action == CPU_UP_PREPARE) {
		mutex_lock(&slab_mutex); // EXCUSED(slab): gate-lock
		err = cpuup_prepare(cpu);
		mutex_unlock(&slab_mutex);
	}
	return err;
}

static struct notifier_block cpucache_notifier = { &cpuup_callback, NULL, 0 };

void kmem_cache_init_late(void)
{
	register_cpu_notifier(&cpucache_notifier);
}
