// WHY: every device, inode and file in sysfs has a lock of one class: without more that is known of whose it is, no order of these is believed much.

struct device { struct mutex mutex; };
struct inode { struct rw_semaphore i_rwsem; struct mutex dirty; };

struct host { struct device dev; };
struct port { struct device dev; };
struct card { struct device dev; };
struct slot { struct device dev; };

struct a_inode { struct inode vfs; };
struct b_inode { struct inode vfs; };
struct c_inode { struct inode vfs; };
struct d_inode { struct inode vfs; };

struct kernfs_node { struct lockdep_map dep_map; };

static DEFINE_MUTEX(devices);
static DEFINE_MUTEX(files);
static DEFINE_MUTEX(attributes);

void probe(struct device *dev)
{
	mutex_lock(&dev->mutex); // HOLD(device)
	mutex_lock(&devices); // FINDING(device): lock-order-inversion CONFIDENCE(device): medium|low
	mutex_unlock(&devices);
	mutex_unlock(&dev->mutex);
}

void rescan(struct device *dev)
{
	mutex_lock(&devices); // HOLD(device)
	mutex_lock(&dev->mutex); // FINDING(device): lock-order-inversion
	mutex_unlock(&dev->mutex);
	mutex_unlock(&devices);
}

void write_file(struct inode *inode)
{
	down_write(&inode->i_rwsem); // HOLD(inode)
	mutex_lock(&files); // FINDING(inode): lock-order-inversion CONFIDENCE(inode): medium|low
	mutex_unlock(&files);
	up_write(&inode->i_rwsem);
}

void sync_files(struct inode *inode)
{
	mutex_lock(&files); // HOLD(inode)
	down_write(&inode->i_rwsem); // FINDING(inode): lock-order-inversion
	up_write(&inode->i_rwsem);
	mutex_unlock(&files);
}

void show(struct kernfs_node *kn)
{
	rwsem_acquire_read(&kn->dep_map, 0, 1, 0); // HOLD(file)
	mutex_lock(&attributes); // FINDING(file): wait-while-holding CONFIDENCE(file): medium|low
	mutex_unlock(&attributes);
	rwsem_release(&kn->dep_map, 0);
}

void remove_file(struct kernfs_node *kn)
{
	mutex_lock(&attributes); // HOLD(file)
	rwsem_acquire(&kn->dep_map, 0, 0, 0); // FINDING(file): wait-while-holding
	rwsem_release(&kn->dep_map, 0);
	mutex_unlock(&attributes);
}

void write_dirty(struct inode *inode)
{
	down_write(&inode->i_rwsem); // HOLD(own)
	mutex_lock(&inode->dirty); // FINDING(own): lock-order-inversion CONFIDENCE(own): medium|low
	mutex_unlock(&inode->dirty);
	up_write(&inode->i_rwsem);
}

void flush_dirty(struct inode *inode)
{
	mutex_lock(&inode->dirty); // HOLD(own)
	down_write(&inode->i_rwsem); // FINDING(own): lock-order-inversion
	up_write(&inode->i_rwsem);
	mutex_unlock(&inode->dirty);
}
