// WHY: a driver lets go of its own lock before it does what may wait for the core's.

struct core;

struct core_ops {
	int (*map)(struct core *core, void *data);
};

struct core {
	struct mutex lock;
	const struct core_ops *ops;
	void *data;
};

void core_fault(struct core *core);
