// WHY: code that runs whenever it is called, in a subclass or not; a subclass says that its author knows of the order.

struct vhost_dev {
	struct mutex mutex;
};

struct vhost_scsi_tpg {
	struct mutex tv_tpg_mutex;
};

static DEFINE_MUTEX(vhost_scsi_mutex);

void walk(struct vhost_dev *dev)
{
	mutex_lock(&vhost_scsi_mutex); // HOLD(walk)
	mutex_lock(&dev->mutex); // FINDING(walk): documented-order CONFIDENCE(walk): medium
	mutex_unlock(&dev->mutex);
	mutex_unlock(&vhost_scsi_mutex);
}

void nested(struct vhost_scsi_tpg *tpg)
{
	mutex_lock(&tpg->tv_tpg_mutex); // HOLD(nested)
	mutex_lock_nested(&vhost_scsi_mutex, 1); // FINDING(nested): documented-order CONFIDENCE(nested): low
	mutex_unlock(&vhost_scsi_mutex);
	mutex_unlock(&tpg->tv_tpg_mutex);
}
