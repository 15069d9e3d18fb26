// WHY: the first item takes the lock for the last reference only, and who waits for it has one himself: little is believed. The second takes it every time.

struct disk {
	struct mutex config;
	refcount_t refs;
	struct work_struct receive;
	struct work_struct send;
};

static void disk_receive(struct work_struct *work)
{
	struct disk *disk = container_of(work, struct disk, receive);

	if (refcount_dec_and_mutex_lock(&disk->refs, &disk->config)) // FINDING(last): wait-while-holding
		mutex_unlock(&disk->config);
}

static void disk_send(struct work_struct *work)
{
	struct disk *disk = container_of(work, struct disk, send);

	mutex_lock(&disk->config); // FINDING(each): wait-while-holding
	refcount_dec(&disk->refs);
	mutex_unlock(&disk->config);
}

void disk_make(struct disk *disk)
{
	INIT_WORK(&disk->receive, disk_receive);
	INIT_WORK(&disk->send, disk_send);
}

void disk_stop(struct disk *disk)
{
	mutex_lock(&disk->config); // HOLD(last) HOLD(each)
	flush_work(&disk->receive); // FINDING(last): wait-while-holding CONFIDENCE(last): low
	flush_work(&disk->send); // FINDING(each): wait-while-holding CONFIDENCE(each): high
	mutex_unlock(&disk->config);
}
