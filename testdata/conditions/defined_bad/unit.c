// WHY: a macro that the header before defines under no #if is defined: its #ifdef excludes nothing.
// ORDER: table_lock -> unit.lock
// ORDER: unit.lock -> table_lock

struct unit {
	struct mutex lock;
};

static DEFINE_MUTEX(table_lock);

#include "arch.h"

void grow(struct unit *unit)
{
	fast_path(unit);
}

#ifndef arch_flush
#define arch_flush(unit) do { } while (0)
#endif

void shrink(struct unit *unit)
{
	mutex_lock(&unit->lock);
	mutex_lock(&table_lock); // FINDING(flush): lock-order-inversion {{table_lock}}
	mutex_unlock(&table_lock);
	mutex_unlock(&unit->lock);
}
