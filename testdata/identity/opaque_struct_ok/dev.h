struct dev;

extern struct mutex list_lock;

void dev_lock(struct dev *dev);
void dev_unlock(struct dev *dev);
