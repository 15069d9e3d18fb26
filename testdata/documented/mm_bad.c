// WHY: every function takes two locks against the order that the kernel states of them.

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
	down_write(&vma_lock->lock); // HOLD(rmap)
	down_write(&address_space->invalidate_lock); // FINDING(rmap): documented-order {{mm/rmap.c}}
	up_write(&address_space->invalidate_lock);
	up_write(&vma_lock->lock);
}

void rmap_tasks(void)
{
	spin_lock(&ptlock); // HOLD(rmap_tasks)
	write_lock(&tasklist_lock); // FINDING(rmap_tasks): documented-order {{mm/rmap.c}}
	write_unlock(&tasklist_lock);
	spin_unlock(&ptlock);
}

void rmap_hugetlb(struct hugetlb_vma_lock *hugetlb_vma_lock)
{
	down_write(&hugetlb_vma_lock->rw_sema); // HOLD(rmap_hugetlb)
	mutex_lock(&hugetlb_fault_mutex_table); // FINDING(rmap_hugetlb): documented-order {{mm/rmap.c}}
	mutex_unlock(&hugetlb_fault_mutex_table);
	up_write(&hugetlb_vma_lock->rw_sema);
}

void memcg(struct mem_cgroup *mem_cgroup, struct lruvec *lruvec)
{
	spin_lock(&lruvec->lru_lock); // HOLD(memcg)
	spin_lock(&mem_cgroup->move_lock); // FINDING(memcg): documented-order {{Documentation/admin-guide/cgroup-v1/memory.rst}}
	spin_unlock(&mem_cgroup->move_lock);
	spin_unlock(&lruvec->lru_lock);
}

void slub(struct kmem_cache_node *kmem_cache_node)
{
	spin_lock(&object_map_lock); // HOLD(slub)
	spin_lock(&kmem_cache_node->list_lock); // FINDING(slub): documented-order {{mm/slub.c}}
	spin_unlock(&kmem_cache_node->list_lock);
	spin_unlock(&object_map_lock);
}

void slub_hotplug(void)
{
	mutex_lock(&slab_mutex); // HOLD(slub_hotplug)
	percpu_down_write(&mem_hotplug_lock); // FINDING(slub_hotplug): documented-order {{mm/slub.c}}
	percpu_up_write(&mem_hotplug_lock);
	mutex_unlock(&slab_mutex);
}

void zsmalloc(struct zs_pool *zs_pool, struct size_class *size_class)
{
	spin_lock(&size_class->lock); // HOLD(zsmalloc)
	write_lock(&zs_pool->migrate_lock); // FINDING(zsmalloc): documented-order {{mm/zsmalloc.c}}
	write_unlock(&zs_pool->migrate_lock);
	spin_unlock(&size_class->lock);
}

void swapfile(struct swap_info_struct *swap_info_struct)
{
	spin_lock(&swap_info_struct->lock); // HOLD(swapfile)
	spin_lock(&swap_lock); // FINDING(swapfile): documented-order {{mm/swapfile.c}}
	spin_unlock(&swap_lock);
	spin_unlock(&swap_info_struct->lock);
}

void swapfile_mmlist(void)
{
	spin_lock(&mmlist_lock); // HOLD(swapfile_mmlist)
	spin_lock(&swap_lock); // FINDING(swapfile_mmlist): documented-order {{mm/rmap.c ("Lock ordering in mm:") and mm/swapfile.c ("Note that mmlist_lock nests inside swap_lock")}}
	spin_unlock(&swap_lock);
	spin_unlock(&mmlist_lock);
}

void zswap(struct zswap_tree *zswap_tree, struct zswap_pool *zswap_pool)
{
	spin_lock(&zswap_pool->lru_lock); // HOLD(zswap)
	spin_lock(&zswap_tree->lock); // FINDING(zswap): documented-order {{mm/zswap.c}}
	spin_unlock(&zswap_tree->lock);
	spin_unlock(&zswap_pool->lru_lock);
}
