struct elevator_ops {
	int (*insert)(void);
	int (*merge)(void);
};

struct queue {
	const struct elevator_ops *ops;
};

extern struct mutex a_lock;
extern struct mutex b_lock;
extern struct mutex c_lock;

int try_merge(struct queue *q);
