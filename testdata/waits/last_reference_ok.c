// WHY: the lock is taken for the last reference, but by nobody who is waited for under it.

struct disk {
	struct mutex config;
	refcount_t refs;
	struct work_struct receive;
};

static void disk_receive(struct work_struct *work)
{
	struct disk *disk = container_of(work, struct disk, receive);

	refcount_dec(&disk->refs);
}

void disk_make(struct disk *disk)
{
	INIT_WORK(&disk->receive, disk_receive);
}

void disk_put(struct disk *disk)
{
	if (refcount_dec_and_mutex_lock(&disk->refs, &disk->config))
		mutex_unlock(&disk->config);
}

void disk_stop(struct disk *disk)
{
	mutex_lock(&disk->config);
	flush_work(&disk->receive);
	mutex_unlock(&disk->config);
}
