struct port {
	spinlock_t lock;
	struct mutex mutex;
};
