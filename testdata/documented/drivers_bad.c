// WHY: every function takes two locks against the order that the kernel states of them.

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
	spin_lock(&io_context->lock); // HOLD(ioc)
	spin_lock(&request_queue->queue_lock); // FINDING(ioc): documented-order {{include/linux/iocontext.h}}
	spin_unlock(&request_queue->queue_lock);
	spin_unlock(&io_context->lock);
}

void blkcg(void)
{
	mutex_lock(&blkcg_pol_mutex); // HOLD(blkcg)
	mutex_lock(&blkcg_pol_register_mutex); // FINDING(blkcg): documented-order {{block/blk-cgroup.c}}
	mutex_unlock(&blkcg_pol_register_mutex);
	mutex_unlock(&blkcg_pol_mutex);
}

void md(struct mddev *mddev, struct gendisk *gendisk)
{
	mutex_lock(&gendisk->open_mutex); // HOLD(md)
	mutex_lock(&mddev->reconfig_mutex); // FINDING(md): documented-order {{drivers/md/md.h}}
	mutex_unlock(&mddev->reconfig_mutex);
	mutex_unlock(&gendisk->open_mutex);
}

void iommufd(struct io_pagetable *io_pagetable)
{
	down_write(&io_pagetable->iova_rwsem); // HOLD(iommufd)
	down_write(&io_pagetable->domains_rwsem); // FINDING(iommufd): documented-order {{drivers/iommu/iommufd/iommufd_private.h}}
	up_write(&io_pagetable->domains_rwsem);
	up_write(&io_pagetable->iova_rwsem);
}

void irq_remapping(struct q_inval *q_inval)
{
	raw_spin_lock(&q_inval->q_lock); // HOLD(irq_remapping)
	raw_spin_lock(&irq_2_ir_lock); // FINDING(irq_remapping): documented-order {{drivers/iommu/intel/irq_remapping.c}}
	raw_spin_unlock(&irq_2_ir_lock);
	raw_spin_unlock(&q_inval->q_lock);
}

void xen_events(struct irq_desc *irq_desc, struct lateeoi_work *lateeoi_work)
{
	raw_spin_lock(&lateeoi_work->eoi_list_lock); // HOLD(xen_events)
	raw_spin_lock(&irq_desc->lock); // FINDING(xen_events): documented-order {{drivers/xen/events/events_base.c}}
	raw_spin_unlock(&irq_desc->lock);
	raw_spin_unlock(&lateeoi_work->eoi_list_lock);
}

void ppp(struct channel *channel, struct ppp *ppp)
{
	spin_lock(&ppp->wlock); // HOLD(ppp)
	write_lock(&channel->upl); // FINDING(ppp): documented-order {{drivers/net/ppp/ppp_generic.c}}
	write_unlock(&channel->upl);
	spin_unlock(&ppp->wlock);
}

void vortex(struct vortex_private *vortex_private)
{
	spin_lock(&vortex_private->window_lock); // HOLD(vortex)
	spin_lock(&vortex_private->lock); // FINDING(vortex): documented-order {{drivers/net/ethernet/3com/3c59x.c}}
	spin_unlock(&vortex_private->lock);
	spin_unlock(&vortex_private->window_lock);
}

void vhost_scsi(struct vhost_dev *vhost_dev)
{
	mutex_lock(&vhost_scsi_mutex); // HOLD(vhost_scsi)
	mutex_lock(&vhost_dev->mutex); // FINDING(vhost_scsi): documented-order {{drivers/vhost/scsi.c}}
	mutex_unlock(&vhost_dev->mutex);
	mutex_unlock(&vhost_scsi_mutex);
}

void stm(struct stm_device *stm_device, struct stm_source_device *stm_source_device)
{
	spin_lock(&stm_source_device->link_lock); // HOLD(stm)
	spin_lock(&stm_device->link_lock); // FINDING(stm): documented-order {{drivers/hwtracing/stm/core.c}}
	spin_unlock(&stm_device->link_lock);
	spin_unlock(&stm_source_device->link_lock);
}

void binder(struct binder_proc *binder_proc, struct binder_node *binder_node)
{
	spin_lock(&binder_node->lock); // HOLD(binder)
	spin_lock(&binder_proc->outer_lock); // FINDING(binder): documented-order {{drivers/android/binder_internal.h}}
	spin_unlock(&binder_proc->outer_lock);
	spin_unlock(&binder_node->lock);
}

void i915_guc(struct i915_sched_engine *i915_sched_engine, struct intel_context *intel_context)
{
	spin_lock(&intel_context->guc_state.lock); // HOLD(i915_guc)
	spin_lock(&i915_sched_engine->lock); // FINDING(i915_guc): documented-order {{drivers/gpu/drm/i915/gt/uc/intel_guc_submission.c}}
	spin_unlock(&i915_sched_engine->lock);
	spin_unlock(&intel_context->guc_state.lock);
}

void xillybus(struct xilly_channel *xilly_channel)
{
	mutex_lock(&xilly_channel->rd_mutex); // HOLD(xillybus)
	mutex_lock(&xilly_channel->wr_mutex); // FINDING(xillybus): documented-order {{drivers/char/xillybus/xillybus_core.c}}
	mutex_unlock(&xilly_channel->wr_mutex);
	mutex_unlock(&xilly_channel->rd_mutex);
}

void tty(struct tty_bufhead *tty_bufhead, struct tty_struct *tty_struct)
{
	down_write(&tty_struct->termios_rwsem); // HOLD(tty)
	mutex_lock(&tty_bufhead->lock); // FINDING(tty): documented-order {{drivers/tty/tty.h}}
	mutex_unlock(&tty_bufhead->lock);
	up_write(&tty_struct->termios_rwsem);
}

void usblp(struct usblp *usblp)
{
	mutex_lock(&usblp->mut); // HOLD(usblp)
	mutex_lock(&usblp->wmut); // FINDING(usblp): documented-order {{drivers/usb/class/usblp.c}}
	mutex_unlock(&usblp->wmut);
	mutex_unlock(&usblp->mut);
}

void w1(struct w1_master *w1_master)
{
	mutex_lock(&w1_master->mutex); // HOLD(w1)
	mutex_lock(&w1_mlock); // FINDING(w1): documented-order {{include/linux/w1.h}}
	mutex_unlock(&w1_mlock);
	mutex_unlock(&w1_master->mutex);
}

void tcmu(struct tcmu_dev *tcmu_dev)
{
	mutex_lock(&tcmu_dev->cmdr_lock); // HOLD(tcmu)
	mutex_lock(&root_udev_mutex); // FINDING(tcmu): documented-order {{drivers/target/target_core_user.c}}
	mutex_unlock(&root_udev_mutex);
	mutex_unlock(&tcmu_dev->cmdr_lock);
}

void cxlflash(struct cxlflash_cfg *cxlflash_cfg, struct ctx_info *ctx_info)
{
	mutex_lock(&ctx_info->mutex); // HOLD(cxlflash)
	mutex_lock(&cxlflash_cfg->ctx_tbl_list_mutex); // FINDING(cxlflash): documented-order {{drivers/scsi/cxlflash/superpipe.c}}
	mutex_unlock(&cxlflash_cfg->ctx_tbl_list_mutex);
	mutex_unlock(&ctx_info->mutex);
}

void cxgb4_qp(struct c4iw_cq *c4iw_cq, struct c4iw_qp *c4iw_qp)
{
	spin_lock(&c4iw_qp->lock); // HOLD(cxgb4_qp)
	spin_lock(&c4iw_cq->lock); // FINDING(cxgb4_qp): documented-order {{drivers/infiniband/hw/cxgb4/qp.c}}
	spin_unlock(&c4iw_cq->lock);
	spin_unlock(&c4iw_qp->lock);
}
