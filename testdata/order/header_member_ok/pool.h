struct node {
	spinlock_t list_lock;
};

struct pool {
	struct mutex lock;
	struct node *nodes;
};
