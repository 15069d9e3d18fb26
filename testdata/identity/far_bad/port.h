struct port {
	spinlock_t lock;
};
