// WHY: whatever happens, what keeps CPUs plugged in is let go of once.

DEFINE_STATIC_PERCPU_RWSEM(cpu_hotplug_lock);

static void put_online_cpus(void)
{
	percpu_up_read(&cpu_hotplug_lock);
}

int create(void);

int cache_create(void)
{
	int err;

	percpu_down_read(&cpu_hotplug_lock);
	err = create();
	if (err)
		goto out;
	pr_info("created");
out:
	put_online_cpus();
	return err;
}
