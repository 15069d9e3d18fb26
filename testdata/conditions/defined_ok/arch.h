#ifndef ARCH_H
#define ARCH_H

#define ARCH_HAS_FAST_PATH

static inline void arch_flush(struct unit *unit)
{
}
#define arch_flush arch_flush

#include "generic.h"

#endif
