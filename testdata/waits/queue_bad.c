// WHY: a queue is emptied under a mutex that one of the items on it takes.

struct disk {
	struct mutex lock;
	struct workqueue_struct *wq;
	struct work_struct resync;
};

static void disk_resync(struct work_struct *work)
{
	struct disk *disk = container_of(work, struct disk, resync);

	mutex_lock(&disk->lock); // FINDING(drain): wait-while-holding
	mutex_unlock(&disk->lock);
}

void disk_start(struct disk *disk)
{
	INIT_WORK(&disk->resync, disk_resync);
	queue_work(disk->wq, &disk->resync);
}

void disk_stop(struct disk *disk)
{
	mutex_lock(&disk->lock); // HOLD(drain)
	flush_workqueue(disk->wq); // FINDING(drain): wait-while-holding {{flush_workqueue}}
	mutex_unlock(&disk->lock);
}
