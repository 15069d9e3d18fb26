// WHY: as in unknown_bad, in the order stated.

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
	spin_lock(&pages->xa_lock);
	spin_lock(&nlru->lock);
	spin_unlock(&nlru->lock);
	spin_unlock(&pages->xa_lock);
}

void cgroup_kernfs(struct kernfs_node *kn)
{
	mutex_lock(&cgroup_mutex);
	rwsem_acquire_read(&kn->dep_map, 0, 0, 0);
	rwsem_release(&kn->dep_map, 0);
	mutex_unlock(&cgroup_mutex);
}
