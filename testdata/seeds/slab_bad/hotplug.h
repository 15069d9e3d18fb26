struct notifier_block {
	int (*notifier_call)(struct notifier_block *nb, unsigned long action, void *cpu);
	struct notifier_block *next;
	int priority;
};

struct raw_notifier_head {
	struct notifier_block *head;
};

#define CPU_UP_PREPARE 3

void get_online_cpus(void);
void put_online_cpus(void);
int register_cpu_notifier(struct notifier_block *nb);
int raw_notifier_chain_register(struct raw_notifier_head *chain, struct notifier_block *nb);
int raw_notifier_call_chain(struct raw_notifier_head *chain, unsigned long action, void *cpu);
void rcu_barrier(void);

extern struct mutex slab_mutex;
