struct dev {
	int id;
	struct mutex lock;
};

void other(struct dev *dev)
{
	mutex_lock(&dev->lock);
	mutex_unlock(&dev->lock);
}
