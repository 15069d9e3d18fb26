// WHY: the order is of some locks of a class, and nothing tells whether this is one: it is believed little.

struct xarray {
	spinlock_t xa_lock;
};

struct list_lru_node {
	spinlock_t lock;
};

struct kernfs_node {
	struct lockdep_map dep_map;
};

static DEFINE_MUTEX(cgroup_mutex);

void workingset(struct list_lru_node *nlru, struct xarray *pages)
{
	spin_lock(&nlru->lock); // HOLD(workingset)
	spin_lock(&pages->xa_lock); // FINDING(workingset): documented-order {{mm/workingset.c}} CONFIDENCE(workingset): low
	spin_unlock(&pages->xa_lock);
	spin_unlock(&nlru->lock);
}

void cgroup_kernfs(struct kernfs_node *kn)
{
	rwsem_acquire_read(&kn->dep_map, 0, 0, 0); // HOLD(cgroup_kernfs)
	mutex_lock(&cgroup_mutex); // FINDING(cgroup_kernfs): documented-order {{kernel/cgroup/cgroup.c}} CONFIDENCE(cgroup_kernfs): low
	mutex_unlock(&cgroup_mutex);
	rwsem_release(&kn->dep_map, 0);
}
