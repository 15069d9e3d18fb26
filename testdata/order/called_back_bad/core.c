#include "core.h"

void core_map(struct core *core)
{
	mutex_lock(&core->lock); // HOLD(back)
	core->ops->map(core, core->data); // CALL(back)
	mutex_unlock(&core->lock);
}

void core_fault(struct core *core)
{
	mutex_lock(&core->lock); // FINDING(back): lock-order-inversion {{core.lock}}
	mutex_unlock(&core->lock);
}
