// WHY: a file is removed under the mutex that writing to it takes; who removes it waits for who writes.

struct device_attribute {
	struct attribute attr;
	ssize_t (*show)(struct device *dev, struct device_attribute *attr, char *buf);
	ssize_t (*store)(struct device *dev, struct device_attribute *attr, const char *buf, size_t count);
};

struct kernfs_node {
	struct lockdep_map dep_map;
};

static DEFINE_MUTEX(group_lock);

static ssize_t limit_store(struct device *dev, struct device_attribute *attr, const char *buf, size_t count)
{
	mutex_lock(&group_lock); // FINDING(remove): wait-while-holding
	mutex_unlock(&group_lock);
	return count;
}

static struct device_attribute dev_attr_limit = {
	.store = limit_store,
};

static void drain(struct kernfs_node *kn)
{
	rwsem_acquire(&kn->dep_map, 0, 0, _RET_IP_); // FINDING(remove): wait-while-holding {{kernfs_node.dep_map}}
	rwsem_release(&kn->dep_map, _RET_IP_);
}

void group_remove(struct kernfs_node *kn)
{
	mutex_lock(&group_lock); // HOLD(remove)
	drain(kn);
	mutex_unlock(&group_lock);
}
