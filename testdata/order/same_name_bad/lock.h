extern struct mutex lock;
extern struct mutex shared_lock;
