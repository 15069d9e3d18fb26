#include "hotplug.h"

DEFINE_MUTEX(slab_mutex);

void kmem_cache_destroy(struct kmem_cache *s)
{
	get_online_cpus();
	mutex_lock(&slab_mutex);
	if (!__kmem_cache_shutdown(s)) {
		rcu_barrier();
		kmem_cache_release(s);
	}
	mutex_unlock(&slab_mutex);
	put_online_cpus();
}
