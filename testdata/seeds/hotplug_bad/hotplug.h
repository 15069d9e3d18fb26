struct page;
struct kmem_cache;
struct pglist_data {
	int node_id;
	int nr_zones;
};

typedef int (*cpu_stop_fn_t)(void *arg);

void get_online_cpus(void);
void put_online_cpus(void);
int stop_machine(cpu_stop_fn_t fn, void *data);

void get_online_mems(void);
void put_online_mems(void);
void mem_hotplug_begin(void);
void mem_hotplug_done(void);

void build_all_zonelists(struct pglist_data *pgdat);
