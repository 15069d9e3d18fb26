extern struct mutex shared_lock;
