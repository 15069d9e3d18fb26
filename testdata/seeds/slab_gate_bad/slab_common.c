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

int kmem_cache_shrink_all(struct kmem_cache *s)
{
	int err = kmem_cache_check(s);

	if (err)
		goto out;
	get_online_cpus(); // HOLD(put)
	mutex_lock(&slab_mutex);
	__kmem_cache_shrink(s);
	mutex_unlock(&slab_mutex);
out:
	put_online_cpus(); // FINDING(put): unbalanced-lock {{cpu_hotplug.lock}}
	return err;
}
