// WHY: the same locks in the order stated.

struct request_queue {
	spinlock_t queue_lock;
};

struct io_context {
	spinlock_t lock;
};

struct mddev {
	struct mutex reconfig_mutex;
};

struct gendisk {
	struct mutex open_mutex;
};

struct io_pagetable {
	struct rw_semaphore domains_rwsem;
	struct rw_semaphore iova_rwsem;
};

struct q_inval {
	raw_spinlock_t q_lock;
};

struct irq_desc {
	raw_spinlock_t lock;
};

struct lateeoi_work {
	raw_spinlock_t eoi_list_lock;
};

struct channel {
	rwlock_t upl;
};

struct ppp {
	spinlock_t wlock;
};

struct vortex_private {
	spinlock_t lock;
	spinlock_t window_lock;
};

struct vhost_dev {
	struct mutex mutex;
};

struct stm_device {
	spinlock_t link_lock;
};

struct stm_source_device {
	spinlock_t link_lock;
};

struct binder_proc {
	spinlock_t outer_lock;
};

struct binder_node {
	spinlock_t lock;
};

struct i915_sched_engine {
	spinlock_t lock;
};

struct intel_context {
	struct {
		spinlock_t lock;
	} guc_state;
};

struct xilly_channel {
	struct mutex wr_mutex;
	struct mutex rd_mutex;
};

struct tty_bufhead {
	struct mutex lock;
};

struct tty_struct {
	struct rw_semaphore termios_rwsem;
};

struct usblp {
	struct mutex wmut;
	struct mutex mut;
};

struct w1_master {
	struct mutex mutex;
};

struct tcmu_dev {
	struct mutex cmdr_lock;
};

struct cxlflash_cfg {
	struct mutex ctx_tbl_list_mutex;
};

struct ctx_info {
	struct mutex mutex;
};

struct c4iw_cq {
	spinlock_t lock;
};

struct c4iw_qp {
	spinlock_t lock;
};

static DEFINE_MUTEX(blkcg_pol_register_mutex);
static DEFINE_MUTEX(blkcg_pol_mutex);
static DEFINE_RAW_SPINLOCK(irq_2_ir_lock);
static DEFINE_MUTEX(vhost_scsi_mutex);
static DEFINE_MUTEX(w1_mlock);
static DEFINE_MUTEX(root_udev_mutex);

void ioc(struct request_queue *request_queue, struct io_context *io_context)
{
	spin_lock(&request_queue->queue_lock);
	spin_lock(&io_context->lock);
	spin_unlock(&io_context->lock);
	spin_unlock(&request_queue->queue_lock);
}

void blkcg(void)
{
	mutex_lock(&blkcg_pol_register_mutex);
	mutex_lock(&blkcg_pol_mutex);
	mutex_unlock(&blkcg_pol_mutex);
	mutex_unlock(&blkcg_pol_register_mutex);
}

void md(struct mddev *mddev, struct gendisk *gendisk)
{
	mutex_lock(&mddev->reconfig_mutex);
	mutex_lock(&gendisk->open_mutex);
	mutex_unlock(&gendisk->open_mutex);
	mutex_unlock(&mddev->reconfig_mutex);
}

void iommufd(struct io_pagetable *io_pagetable)
{
	down_write(&io_pagetable->domains_rwsem);
	down_write(&io_pagetable->iova_rwsem);
	up_write(&io_pagetable->iova_rwsem);
	up_write(&io_pagetable->domains_rwsem);
}

void irq_remapping(struct q_inval *q_inval)
{
	raw_spin_lock(&irq_2_ir_lock);
	raw_spin_lock(&q_inval->q_lock);
	raw_spin_unlock(&q_inval->q_lock);
	raw_spin_unlock(&irq_2_ir_lock);
}

void xen_events(struct irq_desc *irq_desc, struct lateeoi_work *lateeoi_work)
{
	raw_spin_lock(&irq_desc->lock);
	raw_spin_lock(&lateeoi_work->eoi_list_lock);
	raw_spin_unlock(&lateeoi_work->eoi_list_lock);
	raw_spin_unlock(&irq_desc->lock);
}

void ppp(struct channel *channel, struct ppp *ppp)
{
	write_lock(&channel->upl);
	spin_lock(&ppp->wlock);
	spin_unlock(&ppp->wlock);
	write_unlock(&channel->upl);
}

void vortex(struct vortex_private *vortex_private)
{
	spin_lock(&vortex_private->lock);
	spin_lock(&vortex_private->window_lock);
	spin_unlock(&vortex_private->window_lock);
	spin_unlock(&vortex_private->lock);
}

void vhost_scsi(struct vhost_dev *vhost_dev)
{
	mutex_lock(&vhost_dev->mutex);
	mutex_lock(&vhost_scsi_mutex);
	mutex_unlock(&vhost_scsi_mutex);
	mutex_unlock(&vhost_dev->mutex);
}

void stm(struct stm_device *stm_device, struct stm_source_device *stm_source_device)
{
	spin_lock(&stm_device->link_lock);
	spin_lock(&stm_source_device->link_lock);
	spin_unlock(&stm_source_device->link_lock);
	spin_unlock(&stm_device->link_lock);
}

void binder(struct binder_proc *binder_proc, struct binder_node *binder_node)
{
	spin_lock(&binder_proc->outer_lock);
	spin_lock(&binder_node->lock);
	spin_unlock(&binder_node->lock);
	spin_unlock(&binder_proc->outer_lock);
}

void i915_guc(struct i915_sched_engine *i915_sched_engine, struct intel_context *intel_context)
{
	spin_lock(&i915_sched_engine->lock);
	spin_lock(&intel_context->guc_state.lock);
	spin_unlock(&intel_context->guc_state.lock);
	spin_unlock(&i915_sched_engine->lock);
}

void xillybus(struct xilly_channel *xilly_channel)
{
	mutex_lock(&xilly_channel->wr_mutex);
	mutex_lock(&xilly_channel->rd_mutex);
	mutex_unlock(&xilly_channel->rd_mutex);
	mutex_unlock(&xilly_channel->wr_mutex);
}

void tty(struct tty_bufhead *tty_bufhead, struct tty_struct *tty_struct)
{
	mutex_lock(&tty_bufhead->lock);
	down_write(&tty_struct->termios_rwsem);
	up_write(&tty_struct->termios_rwsem);
	mutex_unlock(&tty_bufhead->lock);
}

void usblp(struct usblp *usblp)
{
	mutex_lock(&usblp->wmut);
	mutex_lock(&usblp->mut);
	mutex_unlock(&usblp->mut);
	mutex_unlock(&usblp->wmut);
}

void w1(struct w1_master *w1_master)
{
	mutex_lock(&w1_mlock);
	mutex_lock(&w1_master->mutex);
	mutex_unlock(&w1_master->mutex);
	mutex_unlock(&w1_mlock);
}

void tcmu(struct tcmu_dev *tcmu_dev)
{
	mutex_lock(&root_udev_mutex);
	mutex_lock(&tcmu_dev->cmdr_lock);
	mutex_unlock(&tcmu_dev->cmdr_lock);
	mutex_unlock(&root_udev_mutex);
}

void cxlflash(struct cxlflash_cfg *cxlflash_cfg, struct ctx_info *ctx_info)
{
	mutex_lock(&cxlflash_cfg->ctx_tbl_list_mutex);
	mutex_lock(&ctx_info->mutex);
	mutex_unlock(&ctx_info->mutex);
	mutex_unlock(&cxlflash_cfg->ctx_tbl_list_mutex);
}

void cxgb4_qp(struct c4iw_cq *c4iw_cq, struct c4iw_qp *c4iw_qp)
{
	spin_lock(&c4iw_cq->lock);
	spin_lock(&c4iw_qp->lock);
	spin_unlock(&c4iw_qp->lock);
	spin_unlock(&c4iw_cq->lock);
}
