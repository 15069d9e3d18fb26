#include "hotplug.h"

static int memory_subsys_online(struct device *dev)
{
	struct memory_block *mem = container_of(dev, struct memory_block, dev);

	return online_pages(mem->start_section_nr); // CALL(memory)
}

struct bus_type memory_subsys = {
	.online = memory_subsys_online,
};

int register_new_memory(unsigned long section_nr)
{
	struct memory_block *mem = kzalloc(sizeof(*mem), GFP_KERNEL);

	if (!mem)
		return -ENOMEM;
	mem->start_section_nr = section_nr;
	mem->dev.bus = &memory_subsys;
	return device_register(&mem->dev); // CALL(memory)
}
