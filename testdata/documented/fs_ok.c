// WHY: the same locks in the order stated.

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
	spin_lock(&inode->i_lock);
	spin_lock(&dentry->d_lock);
	spin_unlock(&dentry->d_lock);
	spin_unlock(&inode->i_lock);
}

void inode(struct super_block *super_block, struct inode *inode)
{
	spin_lock(&super_block->s_inode_list_lock);
	spin_lock(&inode->i_lock);
	spin_unlock(&inode->i_lock);
	spin_unlock(&super_block->s_inode_list_lock);
}

void porting_umount(struct super_block *super_block, struct gendisk *gendisk)
{
	down_write(&super_block->s_umount);
	mutex_lock(&gendisk->open_mutex);
	mutex_unlock(&gendisk->open_mutex);
	up_write(&super_block->s_umount);
}

void quota_spinlocks(void)
{
	spin_lock(&dq_data_lock);
	spin_lock(&dq_list_lock);
	spin_unlock(&dq_list_lock);
	spin_unlock(&dq_data_lock);
}

void quota(struct super_block *super_block, struct inode *inode)
{
	down_write(&super_block->s_umount);
	down_write(&inode->i_rwsem);
	up_write(&inode->i_rwsem);
	up_write(&super_block->s_umount);
}

void fsnotify(struct fsnotify_mark *fsnotify_mark, struct fsnotify_mark_connector *fsnotify_mark_connector)
{
	spin_lock(&fsnotify_mark->lock);
	spin_lock(&fsnotify_mark_connector->lock);
	spin_unlock(&fsnotify_mark_connector->lock);
	spin_unlock(&fsnotify_mark->lock);
}

void jbd2(struct journal_s *journal_s, struct journal_head *journal_head)
{
	write_lock(&journal_s->j_state_lock);
	spin_lock(&journal_head->b_state_lock);
	spin_unlock(&journal_head->b_state_lock);
	write_unlock(&journal_s->j_state_lock);
}

void ext4(struct mm_struct *mm_struct, struct ext4_inode_info *ext4_inode_info)
{
	down_write(&mm_struct->mmap_lock);
	down_write(&ext4_inode_info->i_data_sem);
	up_write(&ext4_inode_info->i_data_sem);
	up_write(&mm_struct->mmap_lock);
}

void xfs(struct inode *inode, struct xfs_inode *xfs_inode)
{
	down_write(&inode->i_rwsem);
	down_write(&xfs_inode->i_lock);
	up_write(&xfs_inode->i_lock);
	up_write(&inode->i_rwsem);
}

void xfs_dquot(struct xfs_inode *xfs_inode, struct xfs_quotainfo *xfs_quotainfo)
{
	down_write(&xfs_inode->i_lock);
	mutex_lock(&xfs_quotainfo->qi_tree_lock);
	mutex_unlock(&xfs_quotainfo->qi_tree_lock);
	up_write(&xfs_inode->i_lock);
}

void xfs_buf(struct xfs_buf *xfs_buf, struct xfs_buf_cache *xfs_buf_cache)
{
	spin_lock(&xfs_buf->b_lock);
	spin_lock(&xfs_buf_cache->bc_lock);
	spin_unlock(&xfs_buf_cache->bc_lock);
	spin_unlock(&xfs_buf->b_lock);
}

void iomap(struct inode *inode, struct address_space *address_space)
{
	down_write(&inode->i_rwsem);
	down_write(&address_space->invalidate_lock);
	up_write(&address_space->invalidate_lock);
	up_write(&inode->i_rwsem);
}

void gfs2_quota(struct gfs2_sbd *gfs2_sbd)
{
	spin_lock(&qd_lock);
	spin_lock(&gfs2_sbd->sd_bitmap_lock);
	spin_unlock(&gfs2_sbd->sd_bitmap_lock);
	spin_unlock(&qd_lock);
}

void ocfs2_dlm(struct dlm_ctxt *dlm_ctxt)
{
	spin_lock(&dlm_domain_lock);
	spin_lock(&dlm_ctxt->spinlock);
	spin_unlock(&dlm_ctxt->spinlock);
	spin_unlock(&dlm_domain_lock);
}

void cifs(struct TCP_Server_Info *TCP_Server_Info)
{
	mutex_lock(&TCP_Server_Info->reconnect_mutex);
	mutex_lock(&TCP_Server_Info->_srv_mutex);
	mutex_unlock(&TCP_Server_Info->_srv_mutex);
	mutex_unlock(&TCP_Server_Info->reconnect_mutex);
}

void nfsd(struct nfsd_net *nfsd_net)
{
	spin_lock(&nfsd_net->deleg_lock);
	spin_lock(&nfsd_net->client_lock);
	spin_unlock(&nfsd_net->client_lock);
	spin_unlock(&nfsd_net->deleg_lock);
}

void jfs(struct jfs_inode_info *jfs_inode_info, struct bmap *bmap)
{
	down_write(&jfs_inode_info->rdwrlock);
	mutex_lock(&bmap->db_bmaplock);
	mutex_unlock(&bmap->db_bmaplock);
	up_write(&jfs_inode_info->rdwrlock);
}
