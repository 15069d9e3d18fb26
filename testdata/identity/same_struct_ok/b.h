extern struct mutex list_lock;

struct dev {
	int id;
	struct mutex lock;
};
