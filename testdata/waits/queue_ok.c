// WHY: the queue that is emptied under the mutex is not the one that the item is put on.

struct disk {
	struct mutex lock;
	struct workqueue_struct *wq;
	struct workqueue_struct *slow;
	struct work_struct resync;
	struct work_struct note;
};

static void disk_resync(struct work_struct *work)
{
	struct disk *disk = container_of(work, struct disk, resync);

	mutex_lock(&disk->lock);
	mutex_unlock(&disk->lock);
}

static void disk_note(struct work_struct *work)
{
}

void disk_start(struct disk *disk)
{
	INIT_WORK(&disk->resync, disk_resync);
	INIT_WORK(&disk->note, disk_note);
	queue_work(disk->slow, &disk->resync);
	queue_work(disk->wq, &disk->note);
}

void disk_stop(struct disk *disk)
{
	mutex_lock(&disk->lock);
	flush_workqueue(disk->wq);
	mutex_unlock(&disk->lock);
}
