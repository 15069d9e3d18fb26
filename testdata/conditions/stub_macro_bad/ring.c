#include "record.h"

static DEFINE_MUTEX(record_lock);

bool record_valid(struct record *r)
{
	return record_number(r) != 0;
}

void printer_write(struct record *r)
{
	mutex_lock(&record_lock); // FINDING(abba): lock-order-inversion
	r->valid = 0;
	mutex_unlock(&record_lock);
}

void add(struct record *r)
{
	mutex_lock(&record_lock); // HOLD(abba)
	mutex_lock(&console_lock); // FINDING(abba): lock-order-inversion
	r->valid = 1;
	mutex_unlock(&console_lock);
	mutex_unlock(&record_lock);
}
