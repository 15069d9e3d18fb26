#ifndef GENERIC_H
#define GENERIC_H

#ifdef ARCH_HAS_FAST_PATH
static inline void fast_path(struct unit *unit)
{
	mutex_lock(&table_lock);
	arch_flush(unit);
	mutex_unlock(&table_lock);
}
#endif

#endif
