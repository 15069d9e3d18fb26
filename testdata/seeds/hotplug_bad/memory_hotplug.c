#include "hotplug.h"

DEFINE_STATIC_PERCPU_RWSEM(mem_hotplug_lock);

void get_online_mems(void)
{
	percpu_down_read(&mem_hotplug_lock);
}

void put_online_mems(void)
{
	percpu_up_read(&mem_hotplug_lock);
}

void mem_hotplug_begin(void)
{
	percpu_down_write(&mem_hotplug_lock);
}

void mem_hotplug_done(void)
{
	percpu_up_write(&mem_hotplug_lock);
}

static struct pglist_data *hotadd_new_pgdat(int nid)
{
	struct pglist_data *pgdat = alloc_nodedata(nid);

	if (!pgdat)
		return NULL;
	pgdat->node_id = nid;
	build_all_zonelists(pgdat); // CALL(hotplug)
	return pgdat;
}

int add_memory_resource(int nid)
{
	int ret = -12;

	mem_hotplug_begin(); // HOLD(hotplug)
	if (!hotadd_new_pgdat(nid)) // CALL(hotplug)
		goto out;
	ret = 0;
out:
	mem_hotplug_done();
	return ret;
}
