#ifndef ARCH_H
#define ARCH_H

#define ARCH_HAS_FAST_PATH

static inline void arch_flush(struct unit *unit)
{
	mutex_lock(&unit->lock); // FINDING(flush): lock-order-inversion {{unit.lock}}
	mutex_unlock(&unit->lock);
}
#define arch_flush arch_flush

#include "generic.h"

#endif
