#include "table.h"

int rows(struct table *table)
{
	table_lock(table); // HOLD(caller)
	return table->rows; // FINDING(caller): unbalanced-lock
}
