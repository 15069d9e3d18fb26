extern struct mutex a_lock;
extern struct mutex b_lock;
