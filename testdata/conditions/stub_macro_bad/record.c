// WHY: without PRINTER a macro of the same file stands in for the function that another file has. The function is meant.
// ORDER: console_lock -> record_lock
// ORDER: record_lock -> console_lock
#include "record.h"

DEFINE_MUTEX(console_lock);

#ifdef CONFIG_PRINTER
#define RECORDS 8
#else
#define RECORDS 0
#define record_valid(r) false
#endif

void print_next(struct record *r)
{
	if (!record_valid(r))
		return;
	mutex_lock(&console_lock); // HOLD(abba)
	printer_write(r); // CALL(abba)
	mutex_unlock(&console_lock);
}
