#include "core.h"

void core_map(struct core *core)
{
	mutex_lock(&core->lock);
	core->ops->map(core, core->data);
	mutex_unlock(&core->lock);
}

void core_fault(struct core *core)
{
	mutex_lock(&core->lock);
	mutex_unlock(&core->lock);
}
