// WHY: as in kernfs_links_ok.c, but what is removed is a file.

struct kernfs_root {
	struct rw_semaphore kernfs_rwsem;
};

struct kernfs_node {
	struct lockdep_map dep_map;
	struct kernfs_root *root;
	int flags;
};

struct device_attribute {
	int (*store)(void *arg);
};

static void kernfs_remove(struct kernfs_node *kn)
{
	down_write(&kn->root->kernfs_rwsem);
	up_write(&kn->root->kernfs_rwsem);
	rwsem_acquire(&kn->dep_map, 0, 0, _RET_IP_); // FINDING(store): wait-while-holding
	rwsem_release(&kn->dep_map, _RET_IP_);
}

void sysfs_remove_file(struct kernfs_node *kn)
{
	kernfs_remove(kn);
}

static DEFINE_MUTEX(devices);

static int renumber(void *arg)
{
	mutex_lock(&devices); // FINDING(store): wait-while-holding
	mutex_unlock(&devices);
	return 0;
}

struct device_attribute number = {
	.store = renumber, // HOLD(store)
};

void unlist_by_sysfs_remove_file(struct kernfs_node *kn)
{
	mutex_lock(&devices); // HOLD(store)
	sysfs_remove_file(kn);
	mutex_unlock(&devices);
}
