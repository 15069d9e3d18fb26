// WHY: every function takes two locks against the order that the kernel states of them.

struct inode {
	spinlock_t i_lock;
	struct rw_semaphore i_rwsem;
};

struct dentry {
	spinlock_t d_lock;
};

struct super_block {
	spinlock_t s_inode_list_lock;
	struct rw_semaphore s_umount;
};

struct gendisk {
	struct mutex open_mutex;
};

struct fsnotify_mark {
	spinlock_t lock;
};

struct fsnotify_mark_connector {
	spinlock_t lock;
};

struct journal_s {
	rwlock_t j_state_lock;
};

struct journal_head {
	spinlock_t b_state_lock;
};

struct mm_struct {
	struct rw_semaphore mmap_lock;
};

struct ext4_inode_info {
	struct rw_semaphore i_data_sem;
};

struct xfs_inode {
	struct rw_semaphore i_lock;
};

struct xfs_quotainfo {
	struct mutex qi_tree_lock;
};

struct xfs_buf {
	spinlock_t b_lock;
};

struct xfs_buf_cache {
	spinlock_t bc_lock;
};

struct address_space {
	struct rw_semaphore invalidate_lock;
};

struct gfs2_sbd {
	spinlock_t sd_bitmap_lock;
};

struct dlm_ctxt {
	spinlock_t spinlock;
};

struct TCP_Server_Info {
	struct mutex reconnect_mutex;
	struct mutex _srv_mutex;
};

struct nfsd_net {
	spinlock_t deleg_lock;
	spinlock_t client_lock;
};

struct jfs_inode_info {
	struct rw_semaphore rdwrlock;
};

struct bmap {
	struct mutex db_bmaplock;
};

static DEFINE_SPINLOCK(dq_data_lock);
static DEFINE_SPINLOCK(dq_list_lock);
static DEFINE_SPINLOCK(qd_lock);
static DEFINE_SPINLOCK(dlm_domain_lock);

void dcache(struct inode *inode, struct dentry *dentry)
{
	spin_lock(&dentry->d_lock); // HOLD(dcache)
	spin_lock(&inode->i_lock); // FINDING(dcache): documented-order {{fs/dcache.c}}
	spin_unlock(&inode->i_lock);
	spin_unlock(&dentry->d_lock);
}

void inode(struct super_block *super_block, struct inode *inode)
{
	spin_lock(&inode->i_lock); // HOLD(inode)
	spin_lock(&super_block->s_inode_list_lock); // FINDING(inode): documented-order {{fs/inode.c}}
	spin_unlock(&super_block->s_inode_list_lock);
	spin_unlock(&inode->i_lock);
}

void porting_umount(struct super_block *super_block, struct gendisk *gendisk)
{
	mutex_lock(&gendisk->open_mutex); // HOLD(porting_umount)
	down_write(&super_block->s_umount); // FINDING(porting_umount): documented-order {{Documentation/filesystems/porting.rst}}
	up_write(&super_block->s_umount);
	mutex_unlock(&gendisk->open_mutex);
}

void quota_spinlocks(void)
{
	spin_lock(&dq_list_lock); // HOLD(quota_spinlocks)
	spin_lock(&dq_data_lock); // FINDING(quota_spinlocks): documented-order {{fs/quota/dquot.c}}
	spin_unlock(&dq_data_lock);
	spin_unlock(&dq_list_lock);
}

void quota(struct super_block *super_block, struct inode *inode)
{
	down_write(&inode->i_rwsem); // HOLD(quota)
	down_write(&super_block->s_umount); // FINDING(quota): documented-order {{fs/quota/dquot.c}}
	up_write(&super_block->s_umount);
	up_write(&inode->i_rwsem);
}

void fsnotify(struct fsnotify_mark *fsnotify_mark, struct fsnotify_mark_connector *fsnotify_mark_connector)
{
	spin_lock(&fsnotify_mark_connector->lock); // HOLD(fsnotify)
	spin_lock(&fsnotify_mark->lock); // FINDING(fsnotify): documented-order {{fs/notify/mark.c}}
	spin_unlock(&fsnotify_mark->lock);
	spin_unlock(&fsnotify_mark_connector->lock);
}

void jbd2(struct journal_s *journal_s, struct journal_head *journal_head)
{
	spin_lock(&journal_head->b_state_lock); // HOLD(jbd2)
	write_lock(&journal_s->j_state_lock); // FINDING(jbd2): documented-order {{include/linux/jbd2.h}}
	write_unlock(&journal_s->j_state_lock);
	spin_unlock(&journal_head->b_state_lock);
}

void ext4(struct mm_struct *mm_struct, struct ext4_inode_info *ext4_inode_info)
{
	down_write(&ext4_inode_info->i_data_sem); // HOLD(ext4)
	down_write(&mm_struct->mmap_lock); // FINDING(ext4): documented-order {{fs/ext4/super.c}}
	up_write(&mm_struct->mmap_lock);
	up_write(&ext4_inode_info->i_data_sem);
}

void xfs(struct inode *inode, struct xfs_inode *xfs_inode)
{
	down_write(&xfs_inode->i_lock); // HOLD(xfs)
	down_write(&inode->i_rwsem); // FINDING(xfs): documented-order {{fs/xfs/xfs_inode.c}}
	up_write(&inode->i_rwsem);
	up_write(&xfs_inode->i_lock);
}

void xfs_dquot(struct xfs_inode *xfs_inode, struct xfs_quotainfo *xfs_quotainfo)
{
	mutex_lock(&xfs_quotainfo->qi_tree_lock); // HOLD(xfs_dquot)
	down_write(&xfs_inode->i_lock); // FINDING(xfs_dquot): documented-order {{fs/xfs/xfs_dquot.c}}
	up_write(&xfs_inode->i_lock);
	mutex_unlock(&xfs_quotainfo->qi_tree_lock);
}

void xfs_buf(struct xfs_buf *xfs_buf, struct xfs_buf_cache *xfs_buf_cache)
{
	spin_lock(&xfs_buf_cache->bc_lock); // HOLD(xfs_buf)
	spin_lock(&xfs_buf->b_lock); // FINDING(xfs_buf): documented-order {{fs/xfs/xfs_buf.c}}
	spin_unlock(&xfs_buf->b_lock);
	spin_unlock(&xfs_buf_cache->bc_lock);
}

void iomap(struct inode *inode, struct address_space *address_space)
{
	down_write(&address_space->invalidate_lock); // HOLD(iomap)
	down_write(&inode->i_rwsem); // FINDING(iomap): documented-order {{fs/ext4/super.c ("Lock ordering"), fs/iomap/buffered-io.c ("inode->i_mapping->invalidate_lock (exclusive)"), fs/xfs/xfs_inode.c ("Basic locking order:"), mm/filemap.c ("Lock ordering:") and mm/rmap.c ("Lock ordering in mm:")}}
	up_write(&inode->i_rwsem);
	up_write(&address_space->invalidate_lock);
}

void gfs2_quota(struct gfs2_sbd *gfs2_sbd)
{
	spin_lock(&gfs2_sbd->sd_bitmap_lock); // HOLD(gfs2_quota)
	spin_lock(&qd_lock); // FINDING(gfs2_quota): documented-order {{fs/gfs2/quota.c}}
	spin_unlock(&qd_lock);
	spin_unlock(&gfs2_sbd->sd_bitmap_lock);
}

void ocfs2_dlm(struct dlm_ctxt *dlm_ctxt)
{
	spin_lock(&dlm_ctxt->spinlock); // HOLD(ocfs2_dlm)
	spin_lock(&dlm_domain_lock); // FINDING(ocfs2_dlm): documented-order {{fs/ocfs2/dlm/dlmdomain.c}}
	spin_unlock(&dlm_domain_lock);
	spin_unlock(&dlm_ctxt->spinlock);
}

void cifs(struct TCP_Server_Info *TCP_Server_Info)
{
	mutex_lock(&TCP_Server_Info->_srv_mutex); // HOLD(cifs)
	mutex_lock(&TCP_Server_Info->reconnect_mutex); // FINDING(cifs): documented-order {{fs/smb/client/cifsglob.h}}
	mutex_unlock(&TCP_Server_Info->reconnect_mutex);
	mutex_unlock(&TCP_Server_Info->_srv_mutex);
}

void nfsd(struct nfsd_net *nfsd_net)
{
	spin_lock(&nfsd_net->client_lock); // HOLD(nfsd)
	spin_lock(&nfsd_net->deleg_lock); // FINDING(nfsd): documented-order {{fs/nfsd/netns.h}}
	spin_unlock(&nfsd_net->deleg_lock);
	spin_unlock(&nfsd_net->client_lock);
}

void jfs(struct jfs_inode_info *jfs_inode_info, struct bmap *bmap)
{
	mutex_lock(&bmap->db_bmaplock); // HOLD(jfs)
	down_write(&jfs_inode_info->rdwrlock); // FINDING(jfs): documented-order {{fs/jfs/jfs_dmap.c}}
	up_write(&jfs_inode_info->rdwrlock);
	mutex_unlock(&bmap->db_bmaplock);
}
