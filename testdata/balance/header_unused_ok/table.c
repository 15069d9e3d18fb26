#include "table.h"

int rows(struct table *table)
{
	return table->rows;
}
