// WHY: who sets a block online holds the lock that adding and removing devices is serialised by, and leaves the memory lock alone.
// SOURCE: our own reduction of Linux 4.1 ("mm, hotplug: fix concurrent memory hot-add deadlock")

#include "hotplug.h"

static struct {
	struct task_struct *active_writer;
	struct mutex lock;
	int refcount;
} mem_hotplug;

void get_online_mems(void)
{
	if (mem_hotplug.active_writer == current)
		return;
	mutex_lock(&mem_hotplug.lock);
	mem_hotplug.refcount++;
	mutex_unlock(&mem_hotplug.lock);
}

void put_online_mems(void)
{
	if (mem_hotplug.active_writer == current)
		return;
	mutex_lock(&mem_hotplug.lock);
	mem_hotplug.refcount--;
	mutex_unlock(&mem_hotplug.lock);
}

static void mem_hotplug_begin(void)
{
	mem_hotplug.active_writer = current;
	for (;;) {
		mutex_lock(&mem_hotplug.lock);
		if (!mem_hotplug.refcount)
			break;
		mutex_unlock(&mem_hotplug.lock);
		schedule();
	}
}

static void mem_hotplug_done(void)
{
	mem_hotplug.active_writer = NULL;
	mutex_unlock(&mem_hotplug.lock);
}

int online_pages(unsigned long pfn)
{
	int ret;

	lockdep_assert_held(&device_hotplug_lock);
	ret = online_pages_range(pfn);
	return ret;
}

int add_memory(unsigned long section_nr)
{
	int ret;

	mem_hotplug_begin();
	ret = register_new_memory(section_nr);
	mem_hotplug_done();
	return ret;
}
