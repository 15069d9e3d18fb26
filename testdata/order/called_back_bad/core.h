// WHY: a driver holds its own lock over a copy that may wait for the core's, and the core calls drivers with that held, this one too; that its pointer may mean others does not help.

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
