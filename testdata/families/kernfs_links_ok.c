// WHY: nobody is in a link's functions, for it has none: to remove one waits for no user of any file. It is taken out of its folder all the same.
// ORDER: kernfs_node.dep_map(shared) -> devices
// ORDER: devices -> kernfs_root.kernfs_rwsem

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
	rwsem_acquire(&kn->dep_map, 0, 0, _RET_IP_);
	rwsem_release(&kn->dep_map, _RET_IP_);
}

void sysfs_remove_link(struct kernfs_node *kn)
{
	kernfs_remove(kn);
}

void sysfs_delete_link(struct kernfs_node *kn)
{
	kernfs_remove(kn);
}

void sysfs_remove_link_from_group(struct kernfs_node *kn)
{
	kernfs_remove(kn);
}

static DEFINE_MUTEX(devices);

static int renumber(void *arg)
{
	mutex_lock(&devices);
	mutex_unlock(&devices);
	return 0;
}

struct device_attribute number = {
	.store = renumber,
};

void unlist_by_sysfs_remove_link(struct kernfs_node *kn)
{
	mutex_lock(&devices);
	sysfs_remove_link(kn);
	mutex_unlock(&devices);
}

void unlist_by_sysfs_delete_link(struct kernfs_node *kn)
{
	mutex_lock(&devices);
	sysfs_delete_link(kn);
	mutex_unlock(&devices);
}

void unlist_by_sysfs_remove_link_from_group(struct kernfs_node *kn)
{
	mutex_lock(&devices);
	sysfs_remove_link_from_group(kn);
	mutex_unlock(&devices);
}
