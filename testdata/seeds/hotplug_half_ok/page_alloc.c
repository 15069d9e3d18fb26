#include "hotplug.h"

static int rebuild_zonelists(void *data)
{
	struct pglist_data *pgdat = data;

	pgdat->nr_zones++;
	return 0;
}

void build_all_zonelists(struct pglist_data *pgdat)
{
	if (pgdat)
		stop_machine_cpuslocked(rebuild_zonelists, pgdat);
}
