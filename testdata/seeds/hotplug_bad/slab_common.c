#include "hotplug.h"

static DEFINE_MUTEX(slab_mutex);

struct kmem_cache *kmem_cache_create(const char *name, unsigned int size)
{
	struct kmem_cache *s;

	get_online_cpus(); // HOLD(hotplug) CONFIDENCE(hotplug): high QUEUED-WRITER(hotplug)
	get_online_mems(); // FINDING(hotplug): lock-order-inversion {{mem_hotplug_lock}}
	mutex_lock(&slab_mutex);
	s = create_cache(name, size);
	mutex_unlock(&slab_mutex);
	put_online_mems();
	put_online_cpus();
	return s;
}
