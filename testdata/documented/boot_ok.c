// WHY: the same at boot, where nobody else is there to keep the order.

struct vhost_dev {
	struct mutex mutex;
};

static DEFINE_MUTEX(vhost_scsi_mutex);

void __init walk(struct vhost_dev *dev)
{
	mutex_lock(&vhost_scsi_mutex);
	mutex_lock(&dev->mutex); // EXCUSED(walk): boot-only
	mutex_unlock(&dev->mutex);
	mutex_unlock(&vhost_scsi_mutex);
}
