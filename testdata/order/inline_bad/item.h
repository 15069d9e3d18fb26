struct item {
	struct mutex lock;
	int count;
};

static inline void item_lock(struct item *item)
{
	mutex_lock(&item->lock);
}

static inline void item_unlock(struct item *item)
{
	mutex_unlock(&item->lock);
}
