#include "hotplug.h"

DEFINE_STATIC_PERCPU_RWSEM(mem_hotplug_lock);

void get_online_mems(void)
{
	percpu_down_read(&mem_hotplug_lock); // NO-FINDING: always behind the CPU lock
}

void put_online_mems(void)
{
	percpu_up_read(&mem_hotplug_lock);
}

void mem_hotplug_begin(void)
{
	get_online_cpus();
	percpu_down_write(&mem_hotplug_lock); // NO-FINDING: behind the CPU lock here too
}

void mem_hotplug_done(void)
{
	percpu_up_write(&mem_hotplug_lock);
	put_online_cpus();
}

static struct pglist_data *hotadd_new_pgdat(int nid)
{
	struct pglist_data *pgdat = alloc_nodedata(nid);

	if (!pgdat)
		return NULL;
	pgdat->node_id = nid;
	build_all_zonelists(pgdat);
	return pgdat;
}

int add_memory_resource(int nid)
{
	int ret = -12;

	mem_hotplug_begin();
	if (!hotadd_new_pgdat(nid))
		goto out;
	ret = 0;
out:
	mem_hotplug_done();
	return ret;
}

static int __offline_pages(unsigned long start_pfn, unsigned long end_pfn)
{
	int ret;

	mem_hotplug_begin();
	ret = isolate_range(start_pfn, end_pfn);
	if (ret)
		goto out;
	lru_add_drain_all_cpuslocked();
out:
	mem_hotplug_done();
	return ret;
}

int offline_pages(unsigned long start_pfn, unsigned long nr_pages)
{
	return __offline_pages(start_pfn, start_pfn + nr_pages);
}
