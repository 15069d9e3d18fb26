// WHY: the same locks in the order stated.

struct address_space {
	struct rw_semaphore invalidate_lock;
};

struct vma_lock {
	struct rw_semaphore lock;
};

struct hugetlb_vma_lock {
	struct rw_semaphore rw_sema;
};

struct mem_cgroup {
	spinlock_t move_lock;
};

struct lruvec {
	spinlock_t lru_lock;
};

struct kmem_cache_node {
	spinlock_t list_lock;
};

struct zs_pool {
	rwlock_t migrate_lock;
};

struct size_class {
	spinlock_t lock;
};

struct swap_info_struct {
	spinlock_t lock;
};

struct zswap_tree {
	spinlock_t lock;
};

struct zswap_pool {
	spinlock_t lru_lock;
};

static DEFINE_RWLOCK(tasklist_lock);
static DEFINE_SPINLOCK(ptlock);
static DEFINE_MUTEX(hugetlb_fault_mutex_table);
static DEFINE_SPINLOCK(object_map_lock);
static DEFINE_PERCPU_RWSEM(mem_hotplug_lock);
static DEFINE_MUTEX(slab_mutex);
static DEFINE_SPINLOCK(swap_lock);
static DEFINE_SPINLOCK(mmlist_lock);

void rmap(struct address_space *address_space, struct vma_lock *vma_lock)
{
	down_write(&address_space->invalidate_lock);
	down_write(&vma_lock->lock);
	up_write(&vma_lock->lock);
	up_write(&address_space->invalidate_lock);
}

void rmap_tasks(void)
{
	write_lock(&tasklist_lock);
	spin_lock(&ptlock);
	spin_unlock(&ptlock);
	write_unlock(&tasklist_lock);
}

void rmap_hugetlb(struct hugetlb_vma_lock *hugetlb_vma_lock)
{
	mutex_lock(&hugetlb_fault_mutex_table);
	down_write(&hugetlb_vma_lock->rw_sema);
	up_write(&hugetlb_vma_lock->rw_sema);
	mutex_unlock(&hugetlb_fault_mutex_table);
}

void memcg(struct mem_cgroup *mem_cgroup, struct lruvec *lruvec)
{
	spin_lock(&mem_cgroup->move_lock);
	spin_lock(&lruvec->lru_lock);
	spin_unlock(&lruvec->lru_lock);
	spin_unlock(&mem_cgroup->move_lock);
}

void slub(struct kmem_cache_node *kmem_cache_node)
{
	spin_lock(&kmem_cache_node->list_lock);
	spin_lock(&object_map_lock);
	spin_unlock(&object_map_lock);
	spin_unlock(&kmem_cache_node->list_lock);
}

void slub_hotplug(void)
{
	percpu_down_write(&mem_hotplug_lock);
	mutex_lock(&slab_mutex);
	mutex_unlock(&slab_mutex);
	percpu_up_write(&mem_hotplug_lock);
}

void zsmalloc(struct zs_pool *zs_pool, struct size_class *size_class)
{
	write_lock(&zs_pool->migrate_lock);
	spin_lock(&size_class->lock);
	spin_unlock(&size_class->lock);
	write_unlock(&zs_pool->migrate_lock);
}

void swapfile(struct swap_info_struct *swap_info_struct)
{
	spin_lock(&swap_lock);
	spin_lock(&swap_info_struct->lock);
	spin_unlock(&swap_info_struct->lock);
	spin_unlock(&swap_lock);
}

void swapfile_mmlist(void)
{
	spin_lock(&swap_lock);
	spin_lock(&mmlist_lock);
	spin_unlock(&mmlist_lock);
	spin_unlock(&swap_lock);
}

void zswap(struct zswap_tree *zswap_tree, struct zswap_pool *zswap_pool)
{
	spin_lock(&zswap_tree->lock);
	spin_lock(&zswap_pool->lru_lock);
	spin_unlock(&zswap_pool->lru_lock);
	spin_unlock(&zswap_tree->lock);
}
