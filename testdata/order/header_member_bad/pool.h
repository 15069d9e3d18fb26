struct node {
	struct mutex list_lock;
};

struct pool {
	struct mutex lock;
	struct node *nodes;
};
