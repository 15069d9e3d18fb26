// WHY: what stands under #ifndef of a macro that the headers before define is not there.
// ORDER: unit.lock -> table_lock

struct unit {
	struct mutex lock;
};

static DEFINE_MUTEX(table_lock);

#include "arch.h"

#ifndef arch_flush
static void flush(struct unit *unit)
{
	mutex_lock(&table_lock);
	mutex_lock(&unit->lock); // NO-FINDING: arch.h defines arch_flush
	mutex_unlock(&unit->lock);
	mutex_unlock(&table_lock);
}
#define arch_flush flush
#endif

void grow(struct unit *unit)
{
	fast_path(unit);
	arch_flush(unit);
}

void shrink(struct unit *unit)
{
	mutex_lock(&unit->lock);
	mutex_lock(&table_lock);
	mutex_unlock(&table_lock);
	mutex_unlock(&unit->lock);
}
