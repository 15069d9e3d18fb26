struct dev {
	int id;
	struct mutex lock;
};

extern struct mutex list_lock;

void other(struct dev *dev)
{
	mutex_lock(&dev->lock);
	mutex_lock(&list_lock); // NO-FINDING: this dev is another
	mutex_unlock(&list_lock);
	mutex_unlock(&dev->lock);
}
