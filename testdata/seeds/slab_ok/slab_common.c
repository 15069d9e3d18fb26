#include "hotplug.h"

DEFINE_MUTEX(slab_mutex);

void kmem_cache_destroy(struct kmem_cache *s)
{
	get_online_cpus();
	mutex_lock(&slab_mutex);
	if (__kmem_cache_shutdown(s)) {
		mutex_unlock(&slab_mutex);
		goto out;
	}
	mutex_unlock(&slab_mutex);
	rcu_barrier();
	kmem_cache_release(s);
out:
	put_online_cpus();
}
