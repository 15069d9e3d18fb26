// WHY: on an error what keeps CPUs plugged in is let go of twice.
// SOURCE: suspected in the thread on slab_mutex and cpu_hotplug.lock, 2012

DEFINE_STATIC_PERCPU_RWSEM(cpu_hotplug_lock);

static void put_online_cpus(void)
{
	percpu_up_read(&cpu_hotplug_lock);
}

int create(void);

int cache_create(void)
{
	int err;

	percpu_down_read(&cpu_hotplug_lock); // HOLD(twice)
	err = create();
	if (err) {
		put_online_cpus();
		goto out;
	}
	pr_info("created");
out:
	put_online_cpus(); // FINDING(twice): unbalanced-lock {{twice}} CONFIDENCE(twice): high
	return err;
}
