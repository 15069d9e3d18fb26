#include "hotplug.h"

DEFINE_MUTEX(slab_mutex);

void kmem_cache_destroy(struct kmem_cache *s)
{
	mutex_lock(&slab_mutex); // HOLD(slab)
	if (!__kmem_cache_shutdown(s)) {
		rcu_barrier(); // CALL(slab)
		kmem_cache_release(s);
	}
	mutex_unlock(&slab_mutex);
}
