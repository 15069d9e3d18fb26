// WHY: who adds memory holds the memory lock and takes the lock of the new block's device; who sets a block online takes them the other way round. lockdep looks at no device's lock.
// SOURCE: our own reduction of a hang of Linux 3.19 ("mm, hotplug: fix concurrent memory hot-add deadlock")

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

	mem_hotplug_begin(); // FINDING(memory): lock-order-inversion {{mem_hotplug.lock}}
	ret = online_pages_range(pfn);
	mem_hotplug_done();
	return ret;
}

int add_memory(unsigned long section_nr)
{
	int ret;

	mem_hotplug_begin(); // HOLD(memory)
	ret = register_new_memory(section_nr); // CALL(memory)
	mem_hotplug_done();
	return ret;
}
