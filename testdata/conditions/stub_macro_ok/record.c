// WHY: what exists without PRINTER only means the macro that stands in for the function then, and is never done.
// ORDER: record_lock -> console_lock
#include "record.h"

DEFINE_MUTEX(console_lock);

#ifndef CONFIG_PRINTER
#define record_valid(r) false

void print_next(struct record *r)
{
	if (!record_valid(r))
		return;
	mutex_lock(&console_lock); // NO-FINDING: nobody comes here
	printer_write(r);
	mutex_unlock(&console_lock);
}
#endif
