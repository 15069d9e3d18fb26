// WHY: lockdep's names for locks whose makers do not write them, or write a key: each is taken behind outer_mutex.

static DEFINE_MUTEX(outer_mutex);

struct kernfs_node {
	struct lockdep_map dep_map;
};

struct sysfs_dirent {
	struct lockdep_map dep_map;
};

struct request_queue {
	struct lockdep_map io_lockdep_map;
	struct lockdep_map q_lockdep_map;
};

typedef struct {
	spinlock_t slock;
	struct mutex dep_map;
} socket_lock_t;

struct sock {
	socket_lock_t sk_lock;
	rwlock_t sk_callback_lock;
};

struct netdev_queue {
	spinlock_t _xmit_lock;
};

struct dma_resv {
	struct ww_mutex lock;
};

struct drm_modeset_lock {
	struct ww_mutex mutex;
};

enum { SB_FREEZE_WRITE = 1, SB_FREEZE_PAGEFAULT = 2, SB_FREEZE_FS = 3 };

struct sb_writers {
	struct percpu_rw_semaphore rw_sem[3];
};

struct super_block {
	struct sb_writers s_writers;
};

struct file_system_type {
	struct lock_class_key i_mutex_key;
	struct lock_class_key invalidate_lock_key;
};

struct inode {
	struct rw_semaphore i_rwsem;
	struct rw_semaphore invalidate_lock;
};

static struct lockdep_map cpuhp_state_up_map;
static struct lockdep_map cpuhp_state_down_map;
static struct lockdep_map console_lock_dep_map;
static struct lockdep_map __mmu_notifier_invalidate_range_start_map;
static struct lockdep_map dma_fence_lockdep_map;

void inode_init(struct inode *inode, struct file_system_type *type)
{
	init_rwsem(&inode->i_rwsem);
	lockdep_set_class(&inode->i_rwsem, &type->i_mutex_key);
	init_rwsem(&inode->invalidate_lock);
	lockdep_set_class_and_name(&inode->invalidate_lock, &type->invalidate_lock_key,
				   "mapping.invalidate_lock");
}

void maps(struct kernfs_node *kn, struct sysfs_dirent *sd, struct request_queue *q)
{
	mutex_lock(&outer_mutex);
	lock_map_acquire(&kn->dep_map);
	lock_map_release(&kn->dep_map);
	lock_map_acquire(&sd->dep_map);
	lock_map_release(&sd->dep_map);
	lock_map_acquire(&q->io_lockdep_map);
	lock_map_release(&q->io_lockdep_map);
	lock_map_acquire(&q->q_lockdep_map);
	lock_map_release(&q->q_lockdep_map);
	lock_map_acquire(&cpuhp_state_up_map);
	lock_map_release(&cpuhp_state_up_map);
	lock_map_acquire(&cpuhp_state_down_map);
	lock_map_release(&cpuhp_state_down_map);
	lock_map_acquire(&console_lock_dep_map);
	lock_map_release(&console_lock_dep_map);
	lock_map_acquire(&__mmu_notifier_invalidate_range_start_map);
	lock_map_release(&__mmu_notifier_invalidate_range_start_map);
	lock_map_acquire(&dma_fence_lockdep_map);
	lock_map_release(&dma_fence_lockdep_map);
	mutex_unlock(&outer_mutex);
}

void sockets(struct sock *sk, struct netdev_queue *queue)
{
	mutex_lock(&outer_mutex);
	lock_sock(sk);
	release_sock(sk);
	spin_lock(&sk->sk_lock.slock);
	spin_unlock(&sk->sk_lock.slock);
	write_lock(&sk->sk_callback_lock);
	write_unlock(&sk->sk_callback_lock);
	spin_lock(&queue->_xmit_lock);
	spin_unlock(&queue->_xmit_lock);
	mutex_unlock(&outer_mutex);
}

void graphics(struct dma_resv *resv, struct drm_modeset_lock *modeset)
{
	mutex_lock(&outer_mutex);
	ww_mutex_lock(&resv->lock, 0);
	ww_mutex_unlock(&resv->lock);
	ww_mutex_lock(&modeset->mutex, 0);
	ww_mutex_unlock(&modeset->mutex);
	mutex_unlock(&outer_mutex);
}

void files(struct super_block *sb, struct inode *inode)
{
	mutex_lock(&outer_mutex);
	percpu_down_read(&sb->s_writers.rw_sem[SB_FREEZE_WRITE]);
	percpu_up_read(&sb->s_writers.rw_sem[SB_FREEZE_WRITE]);
	percpu_down_read(&sb->s_writers.rw_sem[SB_FREEZE_PAGEFAULT]);
	percpu_up_read(&sb->s_writers.rw_sem[SB_FREEZE_PAGEFAULT]);
	percpu_down_read(&sb->s_writers.rw_sem[SB_FREEZE_FS]);
	percpu_up_read(&sb->s_writers.rw_sem[SB_FREEZE_FS]);
	down_write(&inode->i_rwsem);
	up_write(&inode->i_rwsem);
	down_read(&inode->invalidate_lock);
	up_read(&inode->invalidate_lock);
	mutex_unlock(&outer_mutex);
}
