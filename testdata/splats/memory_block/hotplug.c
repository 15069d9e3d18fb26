// WHY: five locks in a circle, as lockdep saw it in 2019; a sixth, which one side only tries for, keeps the tasks apart.
// SOURCE: the reports on memory hotplug against kernfs of 2019, which lock_device_hotplug() answers

struct kernfs_node {
	struct lockdep_map dep_map;
};

struct kernfs_ops {
	int (*write)(struct kernfs_node *kn);
};

static DEFINE_MUTEX(device_hotplug_lock);
static DEFINE_MUTEX(mem_sysfs_mutex);
static DEFINE_MUTEX(slab_mutex);
DEFINE_STATIC_PERCPU_RWSEM(cpu_hotplug_lock);
DEFINE_STATIC_PERCPU_RWSEM(mem_hotplug_lock);

static int kernfs_get_active(struct kernfs_node *kn)
{
	rwsem_acquire_read(&kn->dep_map, 0, 1, 0);
	return 1;
}

static void kernfs_put_active(struct kernfs_node *kn)
{
	rwsem_release(&kn->dep_map, 0);
}

static void kernfs_drain(struct kernfs_node *kn)
{
	rwsem_acquire(&kn->dep_map, 0, 0, 0);
	rwsem_release(&kn->dep_map, 0);
}

static int lock_device_hotplug_sysfs(void)
{
	if (mutex_trylock(&device_hotplug_lock))
		return 0;
	return -513;
}

static void mem_hotplug_begin(void)
{
	percpu_down_read(&cpu_hotplug_lock);
	percpu_down_write(&mem_hotplug_lock);
}

static void mem_hotplug_done(void)
{
	percpu_up_write(&mem_hotplug_lock);
	percpu_up_read(&cpu_hotplug_lock);
}

static void online_pages(void)
{
	mem_hotplug_begin();
	mem_hotplug_done();
}

static int state_store(struct kernfs_node *kn)
{
	int ret = lock_device_hotplug_sysfs();

	if (ret)
		return ret;
	online_pages();
	mutex_unlock(&device_hotplug_lock);
	return 0;
}

static const struct kernfs_ops state_ops = {
	.write = state_store,
};

int kernfs_fop_write(struct kernfs_node *kn, const struct kernfs_ops *ops)
{
	int ret;

	kernfs_get_active(kn);
	ret = ops->write(kn);
	kernfs_put_active(kn);
	return ret;
}

int open_state(struct kernfs_node *kn)
{
	return kernfs_fop_write(kn, &state_ops);
}

static void cpuup_callback(void)
{
	mutex_lock(&slab_mutex);
	mutex_unlock(&slab_mutex);
}

void cpu_up(void)
{
	percpu_down_write(&cpu_hotplug_lock);
	cpuup_callback();
	percpu_up_write(&cpu_hotplug_lock);
}

void kmem_cache_shrink_all(void)
{
	mutex_lock(&slab_mutex); // HOLD(stated)
	percpu_down_read(&mem_hotplug_lock); // FINDING(stated): documented-order
	percpu_up_read(&mem_hotplug_lock);
	mutex_unlock(&slab_mutex);
}

static void unregister_memory_section(struct kernfs_node *kn)
{
	mutex_lock(&mem_sysfs_mutex);
	kernfs_drain(kn);
	mutex_unlock(&mem_sysfs_mutex);
}

static void try_remove_memory(struct kernfs_node *kn)
{
	percpu_down_write(&mem_hotplug_lock);
	unregister_memory_section(kn);
	percpu_up_write(&mem_hotplug_lock);
}

void remove_memory(struct kernfs_node *kn)
{
	mutex_lock(&device_hotplug_lock);
	try_remove_memory(kn);
	mutex_unlock(&device_hotplug_lock);
}
